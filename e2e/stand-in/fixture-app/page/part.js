export const fromModule = 'a module'
