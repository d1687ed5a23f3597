// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Many hostile programs in one: the first argument says which, the others name what lies outside. What gets through is
// printed in capitals after "LEAK"; a figure is printed as "name=number".

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, mem, ptr, thread};

unsafe extern "C" {
    fn fork() -> i32;
    fn setsid() -> i32;
    fn getppid() -> i32;
    fn kill(process: i32, signal: i32) -> i32;
    fn _exit(code: i32) -> !;
    fn mmap(place: *mut u8, bytes: usize, rights: i32, flags: i32, file: i32, at: i64) -> *mut u8;
    fn socket(family: i32, kind: i32, protocol: i32) -> i32;
    fn connect(socket: i32, address: *const u8, bytes: u32) -> i32;
    fn chdir(path: *const u8) -> i32;
    fn mknod(path: *const u8, mode: u32, device: u64) -> i32;
    fn mkfifo(path: *const u8, mode: u32) -> i32;
    fn pipe(ends: *mut i32) -> i32;
    fn fcntl(file: i32, command: i32, value: i32) -> i32;
    fn eventfd(value: u32, flags: i32) -> i32;
    fn timer_create(clock: i32, event: *const u8, timer: *mut usize) -> i32;
    fn mlock(place: *const u8, bytes: usize) -> i32;
    fn nice(more: i32) -> i32;
    fn sched_setscheduler(process: i32, policy: i32, priority: *const i32) -> i32;
    fn syscall(number: i64, ...) -> i64;
    fn sethostname(name: *const u8, bytes: usize) -> i32;
    fn clock_gettime(clock: i32, time: *mut i64) -> i32;
    fn clock_settime(clock: i32, time: *const i64) -> i32;
    fn reboot(command: i32) -> i32;
    fn swapon(path: *const u8, flags: i32) -> i32;
    fn chroot(path: *const u8) -> i32;
    fn prctl(option: i32, value: u64, second: u64, third: u64, fourth: u64) -> i32;
}

fn leak(is_through: bool, what: &str) {
    println!("{} {what}", if is_through { "LEAK" } else { "held" });
}

fn child(work: impl FnOnce()) -> i32 {
    let process = unsafe { fork() };
    if process == 0 {
        work();
        unsafe { _exit(0) }
    }
    process
}

fn burn() -> ! {
    let mut number = 1u64;
    loop {
        number = std::hint::black_box(number.wrapping_mul(6364136223846793005).wrapping_add(1));
    }
}

// Bytes that are really there.
fn touch(bytes: usize, flags: i32) -> bool {
    const READ_WRITE: i32 = 3;
    let place = unsafe { mmap(ptr::null_mut(), bytes, READ_WRITE, flags, -1, 0) };
    if place as isize == -1 {
        return false;
    }
    for at in (0..bytes).step_by(4096) {
        unsafe { place.add(at).write_volatile(1) };
    }
    true
}

fn exec_loop(left: u32) {
    if left == 0 {
        println!("executed=100000");
        return;
    }
    use std::os::unix::process::CommandExt;
    let error = Command::new("/proc/self/exe").args(["exec_loop", &(left - 1).to_string()]).exec();
    println!("exec: {error}");
}

// Each generation leaves a child in a session of its own and ends, so that its number is never the one looked at.
fn pid_hop() {
    for _ in 0..100_000 {
        let next = unsafe { fork() };
        if next < 0 {
            thread::sleep(Duration::from_millis(1));
        } else if next > 0 {
            unsafe { _exit(0) };
        } else {
            unsafe { setsid() };
        }
    }
    burn();
}

fn memory_split() {
    const PRIVATE: i32 = 0x22;
    for _ in 0..24 {
        child(|| {
            touch(80 << 20, PRIVATE);
            thread::sleep(Duration::from_secs(60));
        });
    }
    thread::sleep(Duration::from_secs(60));
}

fn memory_shared() {
    const SHARED: i32 = 0x21;
    for _ in 0..16 {
        child(|| {
            touch(200 << 20, SHARED);
            thread::sleep(Duration::from_secs(60));
        });
    }
    thread::sleep(Duration::from_secs(60));
}

fn fill_box() {
    let piece = vec![7u8; 1 << 20];
    let mut written = 0u64;
    for number in 0..100_000 {
        match File::create(format!("filler{number}")).and_then(|mut file| file.write_all(&piece)) {
            Ok(()) => written += 1,
            Err(_) => break,
        }
    }
    println!("megabytes={written}");
    thread::sleep(Duration::from_secs(2));
}

fn deep_folders() {
    let mut depth = 0;
    while depth < 3000 && fs::create_dir("deeper").is_ok() && unsafe { chdir(c"deeper".as_ptr().cast()) } == 0 {
        depth += 1;
    }
    let _ = fs::write("bottom", "here");
    println!("depth={depth}");
    thread::sleep(Duration::from_secs(1)); // so that somebody looks at the folder
}

fn hard_link(secret: &str) {
    for target in [secret, "/etc/passwd", "/usr/bin/true"] {
        leak(fs::hard_link(target, "linked").is_ok(), target);
    }
    leak(fs::rename("/proc/self/exe", "moved").is_ok(), "rename of the program");
}

fn rename_out(secret: &str) {
    let _ = fs::write("bait", "bait");
    let folder = secret.rsplit_once('/').map_or("", |(folder, _)| folder);
    for target in [format!("{folder}/planted"), "../planted".into(), "/tmp/../planted".into(), "/var/tmp/planted".into()] {
        leak(fs::rename("bait", &target).is_ok(), &target);
    }
    leak(fs::copy("bait", secret).is_ok(), "copy over the secret");
}

const O_NONBLOCK: i32 = 0o4000;

fn others_memory() {
    let parent = unsafe { getppid() };
    for process in [1, 2, parent] {
        for file in ["mem", "environ", "maps", "root/etc/passwd", "cwd/x", "fd/1"] {
            let path = format!("/proc/{process}/{file}");
            let mut bytes = [0u8; 16];
            // Its standard streams are ours. Process 1 is the sandbox's own in a namespace of its own; its environment is as clean as ours.
            // Without waiting: a pipe that nobody writes to would hold us up.
            let is_through = OpenOptions::new().read(true).write(file == "mem").custom_flags(O_NONBLOCK).open(&path).is_ok_and(|mut opened| opened.read(&mut bytes).is_ok());
            let is_shared = matches!(file, "environ" | "maps") || process == 1 && file == "fd/1";
            if !is_shared {
                leak(is_through, &path);
            }
        }
    }
}

// The channels over which the watcher reports: written to by number and through the folders of other processes.
fn forged_report() {
    let parent = unsafe { getppid() };
    let report = b"end program 0 0\nexited 0\n{\"exit-code\": 0}\n";
    let mut written = 0;
    for number in 3..1024 {
        use std::os::fd::FromRawFd;
        let mut file = mem::ManuallyDrop::new(unsafe { File::from_raw_fd(number) });
        written += u32::from(file.write_all(report).is_ok());
        for process in [1, 2, parent] {
            let path = format!("/proc/{process}/fd/{number}");
            let forged = OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(report));
            written += u32::from(forged.is_ok());
        }
    }
    leak(written > 0, "report");
    unsafe { _exit(7) }
}

fn kernel_files() {
    for path in ["/proc/kcore", "/dev/mem", "/dev/kmsg", "/proc/kmsg", "/dev/sda", "/proc/sysrq-trigger", "/dev/fuse",
                 "/dev/kvm", "/sys/kernel/debug", concat!("/proc/1/", "root/etc/shadow"), "/run/docker.sock", "/dev/shm/x", "/dev/tty"] {
        leak(File::open(path).is_ok() || OpenOptions::new().write(true).open(path).is_ok(), path);
    }
    for path in ["/proc/sys/kernel/core_pattern", "/proc/sys/kernel/hostname", "/proc/self/oom_score_adj"] {
        let is_through = path.ends_with("adj") && fs::write(path, "-1000").is_ok()
            || !path.ends_with("adj") && OpenOptions::new().write(true).open(path).is_ok();
        leak(is_through, path);
    }
}

fn abstract_socket(name: &str) {
    let mut address = vec![1u8, 0, 0];
    address.extend(name.as_bytes());
    let through = unsafe {
        let file = socket(1, 1, 0);
        file >= 0 && connect(file, address.as_ptr(), address.len() as u32) == 0
    };
    leak(through, "abstract socket");
}

fn counted(name: &str, most: u32, mut make: impl FnMut() -> bool) {
    let mut made = 0;
    while made < most && make() {
        made += 1;
    }
    println!("{name}={made}");
}

fn timers() {
    counted("timers", 200_000, || {
        let mut timer = 0;
        unsafe { timer_create(1, ptr::null(), &mut timer) == 0 }
    });
    counted("events", 200_000, || unsafe { eventfd(0, 0) >= 0 });
}

fn big_pipes() {
    const SET_SIZE: i32 = 1031;
    let mut megabytes = 0;
    counted("pipes", 20_000, || {
        let mut ends = [0; 2];
        if unsafe { pipe(ends.as_mut_ptr()) } != 0 {
            return false;
        }
        megabytes += i32::from(unsafe { fcntl(ends[0], SET_SIZE, 1 << 20) } > 0);
        true
    });
    println!("pipe_megabytes={megabytes}");
}

fn priority() {
    let own = thread::available_parallelism().map_or(1, usize::from);
    leak(unsafe { nice(-10) } == -10, "nice");
    for policy in [1, 2] {
        leak(unsafe { sched_setscheduler(0, policy, &50) } == 0, "real time");
    }
    println!("processors={own}");
    let memory = vec![1u8; 256 << 20];
    leak(unsafe { mlock(memory.as_ptr(), memory.len()) } == 0, "mlock of 256 MB");
}

fn core_dump() {
    unsafe { prctl(4, 1, 0, 0, 0) };
    let _ = Command::new("/bin/sh").args(["-c", "ulimit -c unlimited; ulimit -c"]).status();
    std::process::abort();
}

// The parent waits for input, which stops the wall clock; its children do not wait.
fn burn_while_waiting() {
    for _ in 0..4 {
        child(|| burn());
    }
    let mut line = String::new();
    let _ = std::io::stdin().read_line(&mut line);
}

fn kernel_doors() {
    if cfg!(not(target_arch = "x86_64")) {
        return println!("held: the numbers below are those of x86-64");
    }
    let doors: [(&str, i64, [i64; 5]); 14] = [
        ("io_uring", 425, [8, 0, 0, 0, 0]),
        ("bpf", 321, [0, 0, 0, 0, 0]),
        ("perf", 298, [0, 0, -1, -1, 0]),
        ("userfaultfd", 323, [1, 0, 0, 0, 0]),
        ("key", 250, [0, -3, 1, 0, 0]),
        ("add_key", 248, [0, 0, 0, 0, -3]),
        ("memfd_secret", 447, [0, 0, 0, 0, 0]),
        ("fanotify", 300, [0, 0, 0, 0, 0]),
        ("open_tree", 428, [-100, 0, 1, 0, 0]),
        ("fsopen", 430, [0, 0, 0, 0, 0]),
        ("unshare", 272, [0x1000_0000, 0, 0, 0, 0]),
        ("setns", 308, [0, 0, 0, 0, 0]),
        ("shmget", 29, [0, 4096, 0o1600, 0, 0]),
        ("aio", 206, [16, 0, 0, 0, 0]),
    ];
    for (name, number, values) in doors {
        let mut context = 0u64;
        let second = if name == "aio" { &mut context as *mut u64 as i64 } else { values[1] };
        let result = unsafe { syscall(number, values[0], second, values[2], values[3], values[4]) };
        leak(result >= 0, name);
    }
}

// With values that change nothing where they are taken: who may not is told so before they are looked at.
fn machine_settings() {
    let mut name = fs::read("/proc/sys/kernel/hostname").unwrap_or_default();
    name.pop();
    let mut time = [0i64; 2];
    let refused = || matches!(std::io::Error::last_os_error().raw_os_error(), Some(1 | 38));
    unsafe {
        leak(sethostname(name.as_ptr(), name.len()) == 0 || !refused(), "hostname");
        leak(clock_gettime(0, time.as_mut_ptr()) != 0 || clock_settime(0, time.as_ptr()) == 0 || !refused(), "clock");
        leak(reboot(0x1234) == 0 || !refused(), "reboot");
        leak(swapon(c"/dev/zero".as_ptr().cast(), 0) == 0 || !refused(), "swap");
        leak(chroot(c".".as_ptr().cast()) == 0 || !refused(), "chroot");
        #[cfg(target_arch = "x86_64")]
        leak(syscall(175, 0, 0, c"".as_ptr()) == 0 || !refused(), "module");
        #[cfg(target_arch = "x86_64")]
        leak(syscall(246, 0, 0, 0, 0) == 0 || !refused(), "kexec");
    }
}

fn zombies() {
    counted("zombies", 10_000, || child(|| ()) > 0);
    thread::sleep(Duration::from_secs(1));
}

fn own_binary(libraries: &str) {
    let program = env::current_exe().unwrap_or_default();
    leak(OpenOptions::new().write(true).open(&program).is_ok(), "own program");
    leak(fs::remove_file(&program).is_ok(), "own program removed");
    for folder in [libraries, "/usr/lib", "/rust/lib"] {
        leak(File::create(format!("{folder}/evil.so")).is_ok(), folder);
        let some = fs::read_dir(folder).ok().and_then(|mut files| files.find_map(|file| file.ok().filter(|file| file.path().is_file())));
        if let Some(file) = some {
            leak(OpenOptions::new().append(true).open(file.path()).is_ok(), "a library");
        }
    }
}

fn devices() {
    for (name, mode, device) in [(c"zero", 0o20666, 0x105u64), (c"disk", 0o60666, 0x800), (c"memory", 0o20666, 0x101)] {
        leak(unsafe { mknod(name.as_ptr().cast(), mode, device) } == 0, name.to_str().unwrap_or_default());
    }
    // Whoever looks at the folder afterwards must not hang on it.
    println!("pipe={}", i32::from(unsafe { mkfifo(c"pipe".as_ptr().cast(), 0o666) } == 0));
    let _ = std::os::unix::fs::symlink("/dev/zero", "endless");
}

fn children_flood() {
    for _ in 0..16 {
        child(|| {
            let line = [b'x'; 4096];
            while std::io::stdout().write_all(&line).is_ok() {}
        });
    }
    thread::sleep(Duration::from_secs(20));
}

fn stop_group() {
    const STOP: i32 = 19;
    child(|| burn());
    unsafe { kill(0, STOP) };
    thread::sleep(Duration::from_secs(60));
}

fn local_host(port: u16) {
    leak(std::net::TcpStream::connect(("127.0.0.1", port)).is_ok(), "a port of this machine");
    leak(std::net::TcpStream::connect(("::1", port)).is_ok(), "a port of this machine, IPv6");
}

fn helpers_of_the_system(secret: &str) {
    for words in [["/usr/bin/cat", secret], ["/usr/bin/dd", &format!("if={secret}")], ["/bin/sh", &format!("-c. {secret}")],
                  ["/usr/bin/tar", &format!("-cf- {secret}")], ["/lib64/ld-linux-x86-64.so.2", secret]] {
        let _ = Command::new(words[0]).arg(words[1]).stdin(Stdio::null()).status();
    }
    println!("tried=5");
}

fn main() {
    let arguments: Vec<String> = env::args().collect();
    let what = arguments.get(2).cloned().unwrap_or_default();
    match arguments[1].as_str() {
        "exec_loop" => exec_loop(what.parse().unwrap_or(100_000)),
        "pid_hop" => pid_hop(),
        "memory_split" => memory_split(),
        "memory_shared" => memory_shared(),
        "fill_box" => fill_box(),
        "sparse" => {
            let grown = File::create("sparse").and_then(|file| file.set_len(1 << 40));
            leak(grown.is_ok(), "a terabyte");
        }
        "deep_folders" => deep_folders(),
        "hard_link" => hard_link(&what),
        "rename_out" => rename_out(&what),
        "others_memory" => others_memory(),
        "forged_report" => forged_report(),
        "kernel_files" => kernel_files(),
        "abstract_socket" => abstract_socket(&what),
        "local_host" => local_host(what.parse().unwrap_or(0)),
        "timers" => timers(),
        "big_pipes" => big_pipes(),
        "priority" => priority(),
        "core_dump" => core_dump(),
        "burn_while_waiting" => burn_while_waiting(),
        "kernel_doors" => kernel_doors(),
        "machine_settings" => machine_settings(),
        "zombies" => zombies(),
        "own_binary" => own_binary(&what),
        "devices" => devices(),
        "children_flood" => children_flood(),
        "stop_group" => stop_group(),
        "system_helpers" => helpers_of_the_system(&what),
        other => panic!("no such program: {other}"),
    }
}
