use std::rc::Rc;

// One plan, shared by all who follow it.
#[derive(Clone)]
struct Plan<T> {
    steps: Rc<Vec<T>>,
}

// Only the pump may open it.
#[derive(Clone)]
struct Valve(u32);

fn share(plan: &Plan<Valve>) -> Plan<Valve> {
    plan.clone()
}

fn main() {
    let plan = Plan {
        steps: Rc::new(vec![Valve(3), Valve(1)]),
    };
    let night = share(&plan);
    println!("{} {}", night.steps.len(), night.steps[0].0);
}
