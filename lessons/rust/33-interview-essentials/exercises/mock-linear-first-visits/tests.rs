use super::*;
use std::cell::Cell;
use std::hash::Hasher;

thread_local! {
    static COMPARED: Cell<usize> = const { Cell::new(0) };
}

#[derive(Debug)]
struct Visitor(u32);

impl PartialEq for Visitor {
    fn eq(&self, other: &Visitor) -> bool {
        COMPARED.set(COMPARED.get() + 1);
        self.0 == other.0
    }
}

impl Eq for Visitor {}

impl Hash for Visitor {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

fn numbers(visitors: Vec<&Visitor>) -> Vec<u32> {
    visitors.iter().map(|visitor| visitor.0).collect()
}

#[test]
fn first_visits_keep_their_order() {
    let visits = [7, 3, 7, 9, 3, 1].map(Visitor);
    assert_eq!(numbers(first_visits(&visits)), [7, 3, 9, 1]);
    assert!(first_visits::<Visitor>(&[]).is_empty());
}

#[test]
fn first_visits_of_many_keep_their_order() {
    let visits: Vec<Visitor> = (0..500).rev().map(Visitor).collect();
    assert_eq!(
        numbers(first_visits(&visits)),
        (0..500).rev().collect::<Vec<u32>>()
    );
}

#[test]
fn most_frequent_is_counted() {
    let visits = [7, 3, 7, 9, 3, 7].map(Visitor);
    let (visitor, count) = most_frequent(&visits).unwrap();
    assert_eq!((visitor.0, count), (7, 3));
    assert!(most_frequent::<Visitor>(&[]).is_none());
}

#[test]
fn of_equals_the_first_to_appear_wins() {
    let visits = [4, 3, 4, 3, 1].map(Visitor);
    let (visitor, count) = most_frequent(&visits).unwrap();
    assert_eq!((visitor.0, count), (4, 2));
}

#[test]
fn both_compare_a_few_times_per_visit() {
    let visits: Vec<Visitor> = (0..4000).map(|number| Visitor(number % 2000)).collect();
    COMPARED.set(0);
    assert_eq!(first_visits(&visits).len(), 2000);
    let first = COMPARED.replace(0);
    assert!(first < 40_000, "first_visits compared {first} times");
    assert_eq!(most_frequent(&visits).unwrap().1, 2);
    let frequent = COMPARED.get();
    assert!(frequent < 60_000, "most_frequent compared {frequent} times");
}
