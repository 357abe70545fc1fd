export const registered = '2024-03-02T09:14:00.000Z';
export const checkout = '2024-03-09T18:40:00.000Z';
