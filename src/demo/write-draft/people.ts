import type { Draft, DraftPhoto } from '../draft.ts';
import type { Queryable, Row, Rows } from './insert.ts';
import { countBy } from './numbering.ts';

/** A face is about four fifths as wide as it is high. */
const WIDTH_OF_FACE = 0.8;

/** Fractions of the picture; faces stand side by side, a little above the middle. */
const boundingBox = (photo: DraftPhoto, index: number): Row => {
  const { height } = photo.faces[index] ?? { height: 0 };
  const width = Math.min(1, ((height * photo.height) / Math.max(1, photo.width)) * WIDTH_OF_FACE);
  const x = Math.max(0, Math.min(1 - width, (index + 1) / (photo.faces.length + 1) - width / 2));
  const y = Math.max(0, 0.4 - height / 2);
  return { top_left: { x, y }, bottom_right: { x: x + width, y: Math.min(1, y + height) } };
};

const personOnce = ({ faces }: DraftPhoto): number[] => [...new Set(faces.map(({ person }) => person))];

/** Persons, how recognition got to them, and who is in which photo. One cluster and one group per person will do. */
export const peopleRows = ({ people, photos }: Draft): Rows => {
  const faces = photos.flatMap((photo) => photo.faces.map((face, index) => ({ photo, face, index })));
  const counts = countBy(photos.flatMap(personOnce), String);
  return [
    [
      'person',
      people.map(({ id, space, name, hidden }) => ({
        id,
        id_user: space,
        name,
        hidden,
        normalized_name: name.toUpperCase(),
        created_time: 0,
      })),
    ],
    ['cluster', people.map(({ id, space }) => ({ id, id_person: id, id_user: space }))],
    ['person_group', people.map(({ id, space }) => ({ id, weight: 1, id_user: space, id_cluster: id }))],
    [
      'face',
      faces.map(({ photo, face, index }, at) => ({
        id: at + 1,
        id_user: photo.space,
        bounding_box: boundingBox(photo, index),
        score: 90,
        id_unit: photo.unit,
        ref_id_unit: photo.unit,
        id_person_group: face.person,
        id_person: face.person,
      })),
    ],
    [
      'many_unit_has_many_person',
      photos.flatMap((photo) =>
        personOnce(photo).map((id_person) => ({ id_unit: photo.unit, id_person, id_user: photo.space })),
      ),
    ],
    [
      'person_item_count',
      people.map(({ id, space }) => ({ id_person: id, id_user: space, item_count: counts.get(String(id)) ?? 0 })),
    ],
  ];
};

/** A person's picture is their first face; persons and faces point to each other, so this comes last. */
export const choosePortraits = async (db: Queryable): Promise<void> => {
  await db.query(
    `update person set cover = first.face
       from (select id_person, min(id) as face from face group by id_person) first
      where first.id_person = person.id`,
  );
};
