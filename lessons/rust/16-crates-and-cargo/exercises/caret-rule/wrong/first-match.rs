// The first version that fits is taken, not the newest.
// Major, minor, patch: another name for the tuple.
type Version = (u32, u32, u32);

// Whether the offered version satisfies the requirement.
fn accepts(required: Version, offered: Version) -> bool {
    if offered < required {
        return false;
    }
    if required.0 > 0 {
        offered.0 == required.0
    } else if required.1 > 0 {
        offered.0 == 0 && offered.1 == required.1
    } else {
        offered == required
    }
}

// The newest published version that satisfies the requirement.
fn pick(required: Version, published: &[Version]) -> Option<Version> {
    pick_for_both(required, required, published)
}

// The newest published version that satisfies both requirements.
fn pick_for_both(a: Version, b: Version, published: &[Version]) -> Option<Version> {
    let mut best = None;
    for version in published {
        if accepts(a, *version) && accepts(b, *version) && best < Some(*version) {
            return Some(*version);
        }
    }
    best
}

fn main() {
    let published = [(0, 9, 0), (1, 4, 2), (1, 10, 0), (2, 0, 0)];
    println!("{}", accepts((1, 4, 2), (1, 10, 0)));
    println!("{:?}", pick((1, 4, 0), &published));
    println!("{:?}", pick_for_both((1, 0, 0), (2, 0, 0), &published));
}
