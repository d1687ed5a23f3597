use super::*;

fn shard(paths: &[&str]) -> Vec<String> {
    paths.iter().map(|path| path.to_string()).collect()
}

#[test]
fn shards_are_counted_together() {
    let counts = tally(vec![
        shard(&["/a", "/b", "/a"]),
        shard(&["/a"]),
        shard(&["/c", "/b"]),
    ]);
    assert_eq!(counts["/a"], 3);
    assert_eq!(counts["/b"], 2);
    assert_eq!(counts["/c"], 1);
    assert_eq!(counts.len(), 3);
}

#[test]
fn no_shards_no_counts() {
    assert!(tally(Vec::new()).is_empty());
    assert!(tally(vec![Vec::new(), Vec::new()]).is_empty());
}

#[test]
fn no_count_is_lost_between_threads() {
    let shards = (0..8).map(|_| shard(&["/orders"; 500])).collect();
    assert_eq!(tally(shards)["/orders"], 4000);
}
