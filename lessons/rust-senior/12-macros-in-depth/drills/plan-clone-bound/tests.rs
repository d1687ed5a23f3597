struct Key(u8);

fn copy(plan: &Plan<Key>) -> Plan<Key> {
    plan.clone()
}

#[test]
fn one_owner_more() {
    let plan = Plan { steps: Rc::new(vec![Key(7)]) };
    let other = copy(&plan);
    assert!(Rc::ptr_eq(&plan.steps, &other.steps));
    assert_eq!(Rc::strong_count(&plan.steps), 2);
    drop(plan);
    assert_eq!(other.steps[0].0, 7);
}

#[test]
fn shared_valves() {
    let plan = Plan { steps: Rc::new(vec![Valve(3), Valve(1)]) };
    let night = share(&plan);
    assert_eq!(night.steps[1].0, 1);
    assert_eq!(Rc::strong_count(&plan.steps), 2);
}
