// One scene was rewritten until it did what had been predicted.
// Write here in which order the lamps of each scene go off, by their letters.
const SHADOWED: &str = "cba";
const UNDERSCORES: &str = "acb";
const MOVED: &str = "cab";
const ASSIGNED: &str = "abc";
const CONTAINERS: &str = "cdab";
const REPLACED: &str = "cab";

fn shadowed<L>(lamp: impl Fn(char) -> L) {
    let _light = lamp('a');
    let _light = lamp('b');
    let _light = lamp('c');
}

fn underscores<L>(lamp: impl Fn(char) -> L) {
    let _ = lamp('a');
    let _hall = lamp('b');
    lamp('c');
}

fn moved<L>(lamp: impl Fn(char) -> L) {
    drop(lamp('c'));
    drop(lamp('a'));
    drop(lamp('b'));
}

fn assigned<L>(lamp: impl Fn(char) -> L) {
    let mut hall = lamp('a');
    look_at(&hall);
    let _attic = lamp('b');
    hall = lamp('c');
    look_at(&hall);
}

fn containers<L>(lamp: impl Fn(char) -> L) {
    let _shelf = [lamp('a'), lamp('b')];
    let _pair = (lamp('c'), lamp('d'));
}

fn replaced<L>(lamp: impl Fn(char) -> L) {
    let mut hall = Box::new(lamp('a'));
    let _old = std::mem::replace(&mut *hall, lamp('b'));
    let _yard = lamp('c');
}

fn look_at<L>(_lamp: &L) {}

struct Lamp(char);

impl Drop for Lamp {
    fn drop(&mut self) {
        print!("{}", self.0);
    }
}

fn main() {
    shadowed(Lamp);
    println!(", predicted {SHADOWED}");
    underscores(Lamp);
    println!(", predicted {UNDERSCORES}");
    moved(Lamp);
    println!(", predicted {MOVED}");
    assigned(Lamp);
    println!(", predicted {ASSIGNED}");
    containers(Lamp);
    println!(", predicted {CONTAINERS}");
    replaced(Lamp);
    println!(", predicted {REPLACED}");
}
