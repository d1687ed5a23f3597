// Wrong in one way or another.
#[derive(Default)]
struct Faulty {
    all: BTreeSet<u8>,
    says_always_true: bool,
    keeps_sevens: bool,
}

impl Depot for Faulty {
    fn apply(&mut self, op: Op) -> bool {
        if self.keeps_sevens && matches!(op, Op::Remove(7)) {
            return self.all.contains(&7);
        }
        self.all.apply(op) || self.says_always_true
    }
    fn content(&self) -> Vec<u8> {
        self.all.content()
    }
}

const OPS: [Op; 6] = [
    Op::Add(7),
    Op::Add(3),
    Op::Remove(3),
    Op::Remove(7),
    Op::Add(7),
    Op::Add(7),
];

fn difference(mut mine: Faulty, ops: &[Op]) -> Option<usize> {
    first_difference(&mut mine, &mut BTreeSet::new(), ops)
}

#[test]
fn no_difference() {
    assert_eq!(difference(Faulty::default(), &OPS), None);
    assert_eq!(difference(Faulty::default(), &[]), None);
}

#[test]
fn a_wrong_result() {
    let mine = Faulty { says_always_true: true, ..Faulty::default() };
    assert_eq!(difference(mine, &OPS), Some(6));
}

#[test]
fn a_wrong_content_with_the_right_result() {
    let mine = Faulty { keeps_sevens: true, ..Faulty::default() };
    assert_eq!(difference(mine, &OPS), Some(4));
}

#[test]
fn the_first_of_several() {
    let mine = Faulty { says_always_true: true, keeps_sevens: true, ..Faulty::default() };
    let ops = [Op::Add(1), Op::Add(1), Op::Add(7), Op::Remove(7)];
    assert_eq!(difference(mine, &ops), Some(2));
}
