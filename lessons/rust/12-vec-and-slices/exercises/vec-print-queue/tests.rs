fn queue(jobs: &[(&str, u32)]) -> Queue {
    let mut queue = Queue::new();
    for (title, pages) in jobs {
        queue.add(Job {
            title: String::from(*title),
            pages: *pages,
        });
    }
    queue
}

fn title(job: Option<Job>) -> Option<String> {
    job.map(|job| job.title)
}

fn printed(mut queue: Queue) -> Vec<String> {
    let mut titles = Vec::new();
    while let Some(job) = queue.next() {
        titles.push(job.title);
    }
    titles
}

#[test]
fn jobs_are_printed_in_the_order_they_came() {
    let queue = queue(&[("menu", 4), ("book", 320), ("poster", 40)]);
    assert_eq!(printed(queue), ["menu", "book", "poster"]);
}

#[test]
fn next_of_an_empty_queue_is_none() {
    assert!(queue(&[]).next().is_none());
}

#[test]
fn the_oldest_job_has_position_1() {
    let queue = queue(&[("menu", 4), ("book", 320)]);
    assert_eq!(queue.at(1).map(|job| job.title.as_str()), Some("menu"));
    assert_eq!(queue.at(2).map(|job| job.pages), Some(320));
}

#[test]
fn positions_that_do_not_exist_are_none() {
    let queue = queue(&[("menu", 4), ("book", 320)]);
    assert!(queue.at(3).is_none());
    assert!(queue.at(0).is_none());
    assert!(queue.at(-1).is_none());
    assert!(queue.at(i64::MIN).is_none());
    assert!(queue.at(i64::MAX).is_none());
}

#[test]
fn cancel_hands_out_the_first_job_with_the_title() {
    let mut queue = queue(&[("menu", 4), ("book", 320), ("menu", 8)]);
    let job = queue.cancel("menu");
    assert_eq!(job.map(|job| job.pages), Some(4));
    assert_eq!(printed(queue), ["book", "menu"]);
}

#[test]
fn cancel_keeps_the_order_of_the_others() {
    let mut queue = queue(&[("a", 1), ("b", 1), ("c", 1), ("d", 1), ("e", 1)]);
    assert_eq!(title(queue.cancel("b")), Some(String::from("b")));
    assert_eq!(printed(queue), ["a", "c", "d", "e"]);
}

#[test]
fn cancel_of_an_unknown_title_changes_nothing() {
    let mut queue = queue(&[("menu", 4)]);
    assert_eq!(title(queue.cancel("book")), None);
    assert_eq!(printed(queue), ["menu"]);
}

#[test]
fn large_lists_the_longest_first() {
    let queue = queue(&[("menu", 4), ("poster", 40), ("book", 320), ("flyer", 11)]);
    assert_eq!(queue.large(10), ["book", "poster", "flyer"]);
}

#[test]
fn large_excludes_the_limit_and_keeps_the_order_of_equal_jobs() {
    let queue = queue(&[("a", 40), ("b", 10), ("c", 90), ("d", 40)]);
    assert_eq!(queue.large(10), ["c", "a", "d"]);
    assert!(queue.large(90).is_empty());
}
