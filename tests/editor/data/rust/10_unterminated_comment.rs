fn main() { let x = 1; }
/* never closed /* twice
fn lost() {}
