use super::*;

fn queue(entries: &[(&str, u32)]) -> Vec<Deploy> {
    entries
        .iter()
        .map(|(host, attempts)| Deploy {
            host: host.to_string(),
            attempts: *attempts,
        })
        .collect()
}

fn hosts(queue: &[Deploy]) -> Vec<&str> {
    queue.iter().map(|deploy| deploy.host.as_str()).collect()
}

#[test]
fn take_for_removes_the_first_match() {
    let mut waiting = queue(&[("eu-1", 0), ("us-1", 2), ("us-1", 5), ("eu-2", 0)]);
    let taken = take_for(&mut waiting, "us-1").unwrap();
    assert_eq!(taken.attempts, 2);
    assert_eq!(hosts(&waiting), ["eu-1", "us-1", "eu-2"]);
}

#[test]
fn take_for_keeps_the_order_of_the_others() {
    let mut waiting = queue(&[("a", 0), ("b", 0), ("c", 0), ("d", 0)]);
    take_for(&mut waiting, "a");
    assert_eq!(hosts(&waiting), ["b", "c", "d"]);
}

#[test]
fn take_for_an_unknown_host_is_none() {
    let mut waiting = queue(&[("a", 0)]);
    assert_eq!(take_for(&mut waiting, "z"), None);
    assert_eq!(waiting.len(), 1);
}

#[test]
fn give_up_removes_neighbours_too() {
    let mut waiting = queue(&[("a", 2), ("b", 2), ("c", 0), ("d", 7)]);
    assert_eq!(give_up(&mut waiting, 3), ["a", "b", "d"]);
    assert_eq!(hosts(&waiting), ["c"]);
}

#[test]
fn give_up_counts_every_deploy_once() {
    let mut waiting = queue(&[("a", 0), ("b", 9), ("c", 1)]);
    give_up(&mut waiting, 10);
    let attempts: Vec<u32> = waiting.iter().map(|deploy| deploy.attempts).collect();
    assert_eq!(attempts, [1, 2]);
}
