use std::rc::Rc;

// One plan, shared by all who follow it.
struct Plan<T> {
    steps: Rc<Vec<T>>,
}

impl<T: Clone> Clone for Plan<T> {
    fn clone(&self) -> Self {
        Plan {
            steps: Rc::new(self.steps.to_vec()),
        }
    }
}

// Only the pump may open it.
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
