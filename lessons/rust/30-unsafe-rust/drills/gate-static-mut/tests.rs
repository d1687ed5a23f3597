use std::thread;

#[test]
fn each_visitor_has_a_number() {
    let mut numbers: Vec<u32> = Vec::new();
    thread::scope(|scope| {
        let gates: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| (0..1_000).map(|_| pass()).collect::<Vec<_>>()))
            .collect();
        for gate in gates {
            numbers.extend(gate.join().unwrap());
        }
    });
    numbers.sort();
    assert_eq!(numbers, (1..=4_000).collect::<Vec<u32>>());
}
