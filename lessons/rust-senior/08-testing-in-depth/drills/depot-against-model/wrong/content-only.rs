use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy)]
enum Op {
    Add(u8),
    Remove(u8),
}

trait Depot {
    fn apply(&mut self, op: Op) -> bool;
    fn content(&self) -> Vec<u8>;
}

impl Depot for BTreeSet<u8> {
    fn apply(&mut self, op: Op) -> bool {
        match op {
            Op::Add(number) => self.insert(number),
            Op::Remove(number) => self.remove(&number),
        }
    }

    fn content(&self) -> Vec<u8> {
        self.iter().copied().collect()
    }
}

// The number of the first operation after which both differ.
fn first_difference(mine: &mut impl Depot, model: &mut impl Depot, ops: &[Op]) -> Option<usize> {
    for (number, op) in ops.iter().enumerate() {
        let same = mine.apply(*op) == model.apply(*op);
        if mine.content() != model.content() && (same || !same) {
            return Some(number + 1);
        }
    }
    None
}

fn main() {
    let ops = [Op::Add(4), Op::Remove(4)];
    let (mut one, mut other) = (BTreeSet::new(), BTreeSet::new());
    println!("{:?}", first_difference(&mut one, &mut other, &ops));
}
