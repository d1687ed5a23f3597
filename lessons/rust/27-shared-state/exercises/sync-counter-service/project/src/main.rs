use counter_service::Service;

fn main() {
    let service = Service::start(3);
    for name in ["login", "order", "login"] {
        service.submit(move |counters| {
            counters.add(name);
        });
    }
    let counters = service.stop();
    let report = counters.report();
    println!("{} events, {} counted", report.events, report.sum);
    println!("login: {}", counters.get("login"));
}
