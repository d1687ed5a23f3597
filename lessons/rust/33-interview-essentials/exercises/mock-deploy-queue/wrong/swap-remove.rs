// The last deploy jumps into the gap, and the order is gone.
#[derive(Debug, PartialEq)]
struct Deploy {
    host: String,
    attempts: u32,
}

// Takes the first deploy for a host out of the queue.
fn take_for(queue: &mut Vec<Deploy>, host: &str) -> Option<Deploy> {
    let position = queue.iter().position(|deploy| deploy.host == host)?;
    Some(queue.swap_remove(position))
}

// Counts an attempt for each deploy and removes those that reached the limit.
fn give_up(queue: &mut Vec<Deploy>, limit: u32) -> Vec<String> {
    let mut hosts = Vec::new();
    let mut position = 0;
    while position < queue.len() {
        queue[position].attempts += 1;
        if queue[position].attempts >= limit {
            hosts.push(queue.remove(position).host);
        } else {
            position += 1;
        }
    }
    hosts
}

fn log_line(deploy: &Deploy) -> String {
    format!("{} after {} attempts", deploy.host, deploy.attempts)
}

fn main() {
    let mut queue = Vec::new();
    for host in ["eu-1", "us-1", "eu-2"] {
        let host = String::from(host);
        queue.push(Deploy { host, attempts: 0 });
    }
    if let Some(deploy) = take_for(&mut queue, "us-1") {
        println!("started: {}", log_line(&deploy));
        println!("finished: {}", log_line(&deploy));
    }
    println!("given up: {:?}, waiting: {}", give_up(&mut queue, 1), queue.len());
}
