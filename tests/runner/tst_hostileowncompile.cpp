// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostilebench.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace Ochre::Sandbox;
using namespace Qt::StringLiterals;
using End = ProcessResult::End;

namespace {

constexpr qint64 gibibyte = 1LL << 30;

/// What the compiler must do with a text.
enum class Wanted {
    Error,  ///< say no
    GiveUp, ///< end without a program, in whichever way
    Clean,  ///< make a program, which says "held" and nothing else
};

struct Text {
    const char *name;
    Wanted wanted;
    QByteArray text; ///< @SECRET@ is the path of the secret
};

const std::vector<Text> &texts()
{
    const QByteArray shown = "    println!(\"{}\", if found { \"LEAK\" } else { \"held\" });\n}\n";
    const QByteArray search = "    let found = bytes.windows(12).any(|part| part == b\"very-private\");\n" + shown;
    static const std::vector<Text> all{
        {"bytes of the compiler's environment", Wanted::Clean,
         "fn main() {\n    let bytes: &[u8] = include_bytes!(\"/proc/self/environ\");\n" + search},
        {"text of its state as a program", Wanted::Error, "include!(\"/proc/self/status\");\nfn main() {}\n"},
        {"bytes of another's environment", Wanted::Error,
         "fn main() { println!(\"{:?}\", include_bytes!(concat!(\"/proc/1/\", \"root/etc/shadow\"))); }\n"},
        {"path upwards", Wanted::Error,
         "fn main() { println!(\"{}\", include_str!(\"../../../../../../../../etc/shadow\")); }\n"},
        {"standard input", Wanted::Clean,
         "fn main() {\n    let found = !include_bytes!(\"/dev/stdin\").is_empty();\n" + shown},
        {"memory of the kernel", Wanted::Error,
         "fn main() { println!(\"{}\", include_bytes!(\"/proc/kcore\").len()); }\n"},
        {"memory of the compiler", Wanted::Error,
         "fn main() { println!(\"{}\", include_bytes!(\"/proc/self/mem\").len()); }\n"},
        {"variable of the user", Wanted::Error, "fn main() { println!(\"{}\", env!(\"OCHRE_TEST_SECRET\")); }\n"},
        {"variables that may be there", Wanted::Clean,
         "fn main() {\n    let found = option_env!(\"SSH_AUTH_SOCK\").is_some() || "
         "option_env!(\"XAUTHORITY\").is_some()\n"
         "        || option_env!(\"USER\").is_some() || option_env!(\"DBUS_SESSION_BUS_ADDRESS\").is_some();\n"
             + shown},
        {"folder of processes as a module", Wanted::Error, "#[path = \"/proc/self/maps\"]\nmod maps;\nfn main() {}\n"},
        {"secret for the assembler", Wanted::Error,
         "std::arch::global_asm!(\".include \\\"@SECRET@\\\"\");\nfn main() {}\n"},
        {"endless device for the assembler", Wanted::GiveUp,
         "std::arch::global_asm!(\".incbin \\\"/dev/zero\\\"\");\nfn main() {}\n"},
        {"assembler that repeats", Wanted::GiveUp,
         "std::arch::global_asm!(\".rept 0x7fffffff\\n.rept 0x7fffffff\\n.quad 1\\n.endr\\n.endr\");\nfn main() {}\n"},
        {"assembler that fills", Wanted::GiveUp,
         "std::arch::global_asm!(\".data\\n.fill 0x3fffffffff, 1, 7\");\nfn main() {}\n"},
        {"static library elsewhere", Wanted::Error,
         "#[link(name = \"../../../../secret\", kind = \"static\")]\nunsafe extern \"C\" {}\nfn main() {}\n"},
        {"secret as a library", Wanted::Error,
         "#[link(name = \":@SECRET@\", kind = \"dylib\", modifiers = \"+verbatim\")]\nunsafe extern \"C\" {}\n"
         "fn main() {}\n"},
        {"argument of the linker", Wanted::Error,
         "#[link(name = \"-o/box/out/injected\", kind = \"link-arg\")]\nunsafe extern \"C\" {}\nfn main() {}\n"},
        {"feature of the compiler", Wanted::Error,
         "#![feature(rustc_attrs, intrinsics)]\n#![crate_type = \"dylib\"]\nfn main() {}\n"},
        {"recursion without a limit", Wanted::GiveUp,
         "#![recursion_limit = \"4294967295\"]\nmacro_rules! more { ($($t:tt)*) => { more!(($($t)*)) } }\n"
         "fn main() { more!(x) }\n"},
        {"trait without an end", Wanted::GiveUp,
         "#![recursion_limit = \"100000000\"]\nstruct Deep<T>(T);\ntrait Ends {}\n"
         "impl<T> Ends for Deep<T> where Deep<Deep<T>>: Ends {}\nfn check<T: Ends>() {}\n"
         "fn main() { check::<Deep<u8>>() }\n"},
        {"constant of a terabyte", Wanted::GiveUp,
         "const HUGE: [u8; 1 << 40] = [1; 1 << 40];\nfn main() { println!(\"{}\", HUGE[7]); }\n"},
        {"statics of many gigabytes", Wanted::GiveUp,
         "static A: [u64; 1 << 30] = [1; 1 << 30];\nstatic B: [u64; 1 << 30] = [2; 1 << 30];\n"
         "fn main() { println!(\"{}\", A[7] + B[7]); }\n"},
        {"function in a constant that allocates", Wanted::GiveUp,
         "#![allow(long_running_const_eval)]\nconst fn deep(n: u64) -> u64 { if n == 0 { 0 } else { 1 + deep(n - 1) } "
         "}\n"
         "const N: u64 = deep(u64::MAX);\nfn main() { println!(\"{N}\"); }\n"},
        {"message with the secret's place", Wanted::Error,
         "#[diagnostic::on_unimplemented(message = \"\\u{1b}]0;title\\u{7}\")]\ntrait T {}\nfn f<X: T>() {}\n"
         "compile_error!(concat!(include_str!(\"@SECRET@\")));\nfn main() { f::<u8>() }\n"},
    };
    return all;
}

/// What a procedural macro or a build script tries, with what it is given.
struct Attack {
    const char *name;
    enum class Given { Nothing, Secret, Port } given = Given::Nothing;
    enum class Wanted { Held, NoProgram, Ended } wanted = Wanted::Held;
};

const std::vector<Attack> &macros()
{
    using Given = Attack::Given;
    using Aim = Attack::Wanted;
    static const std::vector<Attack> all{
        {"read_secret", Given::Secret},
        {"write_sources", Given::Secret},
        {"environment"},
        {"daemon"},
        {"exit_zero", Given::Nothing, Aim::NoProgram},
        {"endless", Given::Nothing, Aim::NoProgram},
        {"memory", Given::Nothing, Aim::NoProgram},
        {"network", Given::Port},
        {"programs", Given::Secret},
        {"signals", Given::Nothing, Aim::Ended}, // in a namespace of its own it ends itself
    };
    return all;
}

// Of data/hostile/own.rs, as a build script is run: in the folder and with the filter of the compiler.
const std::vector<Attack> &scripts()
{
    using Given = Attack::Given;
    static const std::vector<Attack> all{{"hard_link", Given::Secret},
                                         {"rename_out", Given::Secret},
                                         {"others_memory"},
                                         {"kernel_files"},
                                         {"kernel_doors"},
                                         {"machine_settings"},
                                         {"priority"},
                                         {"local_host", Given::Port}};
    return all;
}

} // namespace

/// Hostile texts of our own that do their work while they are compiled, at the levels that have a sandbox.
class TestHostileOwnCompile final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("OCHRE_TEST_SECRET", HostileBench::secret());
        if (!m_bench.problem().isEmpty()) {
            QSKIP(qPrintable(m_bench.problem()));
        }
        QVERIFY(m_host.listen(QHostAddress::LocalHost));
    }

    void text_isHeld_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<SandboxLevel>("level");
        for (size_t i = 0; i < texts().size(); ++i) {
            QTest::addRow("full: %s", texts()[i].name) << int(i) << SandboxLevel::Full;
            QTest::addRow("restricted: %s", texts()[i].name) << int(i) << SandboxLevel::Restricted;
        }
    }

    void text_isHeld()
    {
        QFETCH(int, number);
        QFETCH(SandboxLevel, level);
        const Text &text = texts()[size_t(number)];
        if (m_bench.isNightly() && text.text.contains("feature(")) {
            QSKIP("a nightly compiler accepts features");
        }
        m_bench.writeSource(text.text);
        ProcessRequest request = compileRequest(level);
        if (text.wanted == Wanted::GiveUp) {
            request.limits.cpuSeconds = 2;
            request.limits.wallMs = 4000;
            request.limits.memoryBytes = 2 * gibibyte;
        }
        const HostileStory story = compile(request);
        QVERIFY2(story.result.end != End::NotStarted, qPrintable(story.result.failure));
        QVERIFY2(!story.errors.contains(HostileBench::secret()), story.errors.constData());
        const bool isMade = QFileInfo::exists(program());
        if (text.wanted == Wanted::Clean) {
            QVERIFY2(isMade, story.errors.constData());
            const HostileStory run = m_bench.run(m_bench.runRequest(u"program"_s));
            QCOMPARE(run.output, "held\n");
        } else {
            QVERIFY2(!isMade, "there is a program");
            QVERIFY2(text.wanted == Wanted::GiveUp || (story.result.end == End::Exited && story.result.exitCode == 1),
                     story.errors.constData());
        }
        QVERIFY(!QFileInfo::exists(m_bench.outFolder() + u"/injected"_s));
    }

    void macro_isHeld_data() { addRows(macros()); }

    void macro_isHeld()
    {
        QFETCH(int, number);
        QFETCH(SandboxLevel, level);
        const Attack &attack = macros()[size_t(number)];
        QVERIFY(makeMacro(level));
        const QString given = argument(attack);
        m_bench.writeSource("evil::attack!(" + QByteArray(attack.name) + " \"" + given.toUtf8()
                            + "\");\nfn main() { println!(\"made\"); }\n");
        ProcessRequest request = macroRequest(level);
        if (attack.wanted == Attack::Wanted::NoProgram) {
            request.limits.wallMs = 5000;
            request.limits.cpuSeconds = 2;
        }
        const QByteArray source = read(m_bench.sourceFolder() + u"/main.rs"_s);
        const HostileStory story = compile(request);
        QVERIFY2(story.result.end != End::NotStarted, qPrintable(story.result.failure));
        QVERIFY2(!story.errors.contains("LEAK"), story.errors.constData());
        const bool isMade = QFileInfo::exists(program());
        switch (attack.wanted) {
        case Attack::Wanted::Held:
            QVERIFY2(story.errors.contains("held"), story.errors.constData());
            break;
        case Attack::Wanted::NoProgram:
            QVERIFY(!isMade);
            break;
        case Attack::Wanted::Ended:
            QVERIFY(story.result.end == End::Exited || story.result.end == End::Signalled);
            break;
        }
        QCOMPARE(read(m_bench.sourceFolder() + u"/main.rs"_s), source);
        QCOMPARE(read(m_bench.secretFile()), HostileBench::secret());
        QVERIFY(!QFileInfo::exists(m_bench.sourceFolder() + u"/build.rs"_s));
    }

    void macro_changesNoModesOfOthers_data() { addLevels(); }

    void macro_changesNoModesOfOthers()
    {
        QFETCH(SandboxLevel, level);
        QVERIFY(makeMacro(level));
        QVERIFY(QFile::setPermissions(m_bench.secretFile(), QFile::ReadOwner));
        const QDateTime before = QFileInfo(m_bench.secretFile()).lastModified();
        const HostileStory story = attack(level, "change_mode", m_bench.secretFile());
        QVERIFY2(story.errors.contains("held") && !story.errors.contains("LEAK"), story.errors.constData());
        const QFileInfo secret(m_bench.secretFile());
        QCOMPARE(secret.permissions() & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner), QFile::ReadOwner);
        QCOMPARE(secret.lastModified(), before);
        QVERIFY(QFile::setPermissions(m_bench.secretFile(), QFile::ReadOwner | QFile::WriteOwner));
    }

    void macro_changesItsOwnModes_data() { addLevels(); }

    void macro_changesItsOwnModes()
    {
        QFETCH(SandboxLevel, level);
        QVERIFY(makeMacro(level));
        const HostileStory story = attack(level, "change_own_mode", {});
        QVERIFY2(story.errors.contains("held") && !story.errors.contains("LEAK"), story.errors.constData());
        QVERIFY(QFileInfo(program()).isExecutable());
    }

    // The linker of binutils, Debian's own, sets the mode of its output by path.
    void slowestLinker_makesAProgram_data() { addLevels(); }

    void slowestLinker_makesAProgram()
    {
        QFETCH(SandboxLevel, level);
        if (!QFileInfo(u"/usr/bin/ld.bfd"_s).isExecutable()) {
            QSKIP("no ld.bfd");
        }
        m_bench.writeSource("fn main() { println!(\"made\"); }\n");
        ProcessRequest request = compileRequest(level);
        request.arguments << u"-Clink-arg=-fuse-ld=bfd"_s;
        const HostileStory story = compile(request);
        QVERIFY2(QFileInfo(program()).isExecutable(), story.errors.constData());
    }

    void computing_isBoundedTogether_data()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addColumn<QByteArray>("text");
        const std::pair<const char *, QByteArray> all[] = {
            {"constant", "#![allow(long_running_const_eval)]\nconst fn f() -> u8 { loop {} }\nconst N: u8 = f();\n"
                         "fn main() { println!(\"{N}\"); }\n"},
            {"threads and processes", "evil::attack!(spin_everywhere);\nfn main() {}\n"},
            {"many short processes", "evil::attack!(spawn_shells);\nfn main() {}\n"}};
        for (const auto &[name, text] : all) {
            QTest::addRow("full: %s", name) << SandboxLevel::Full << text;
            QTest::addRow("restricted: %s", name) << SandboxLevel::Restricted << text;
        }
    }

    // Each process alone could go on for long.
    void computing_isBoundedTogether()
    {
        QFETCH(SandboxLevel, level);
        QFETCH(QByteArray, text);
        QVERIFY(makeMacro(level));
        m_bench.writeSource(text);
        ProcessRequest request = macroRequest(level);
        request.limits.totalCpuSeconds = 1;
        request.limits.wallMs = 28'000; // a busy machine gives little of its processors
        const HostileStory story = compile(request);
        QCOMPARE(story.result.end, End::TotalLimit);
        QCOMPARE(story.result.total, ProcessResult::Total::CpuTime);
        QVERIFY(!QFileInfo::exists(program()));
        QVERIFY(story.result.cpuMs >= 900 && story.result.cpuMs <= 1200);
    }

    void script_isHeld_data() { addRows(scripts()); }

    void script_isHeld()
    {
        QFETCH(int, number);
        QFETCH(SandboxLevel, level);
        const Attack &attack = scripts()[size_t(number)];
        QVERIFY(m_bench.build(u"own"_s));
        ProcessRequest request = compileRequest(level);
        request.workFolder = outInside(level);
        request.program = outInside(level) + u"/own"_s;
        request.arguments = {QString::fromLatin1(attack.name), argument(attack)};
        request.environment = m_bench.restrictedRequest(u"own"_s).environment;
        if (level == SandboxLevel::Full) {
            const Mount libraries = m_bench.runRequest(u"own"_s).mounts.front();
            request.mounts.push_back({libraries.outside, u"/run/lib"_s, false});
            request.environment = {u"LD_LIBRARY_PATH=/run/lib"_s};
        }
        const HostileStory story = compile(request);
        QVERIFY2(story.result.end == End::Exited && story.result.exitCode == 0, qPrintable(story.result.failure));
        QVERIFY2(story.output.contains("held") && !story.output.contains("LEAK"), story.output.constData());
        QCOMPARE(read(m_bench.secretFile()), HostileBench::secret());
    }

private:
    static void addLevels()
    {
        QTest::addColumn<SandboxLevel>("level");
        QTest::addRow("full") << SandboxLevel::Full;
        QTest::addRow("restricted") << SandboxLevel::Restricted;
    }

    static void addRows(const std::vector<Attack> &attacks)
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<SandboxLevel>("level");
        for (size_t i = 0; i < attacks.size(); ++i) {
            QTest::addRow("full: %s", attacks[i].name) << int(i) << SandboxLevel::Full;
            QTest::addRow("restricted: %s", attacks[i].name) << int(i) << SandboxLevel::Restricted;
        }
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] QString program() const { return m_bench.outFolder() + u"/program"_s; }

    [[nodiscard]] QString outInside(SandboxLevel level) const
    {
        return level == SandboxLevel::Full ? u"/box/out"_s : m_bench.outFolder();
    }

    [[nodiscard]] ProcessRequest compileRequest(SandboxLevel level) const
    {
        return level == SandboxLevel::Full ? m_bench.compileRequest(u"program"_s)
                                           : m_bench.restrictedCompileRequest(u"program"_s);
    }

    [[nodiscard]] ProcessRequest macroRequest(SandboxLevel level) const
    {
        ProcessRequest request = compileRequest(level);
        request.arguments << u"--extern"_s << u"evil="_s + outInside(level) + u"/libevil.so"_s;
        return request;
    }

    HostileStory attack(SandboxLevel level, const QByteArray &name, const QString &given)
    {
        m_bench.writeSource("evil::attack!(" + name + " \"" + given.toUtf8()
                            + "\");\nfn main() { println!(\"made\"); }\n");
        return compile(macroRequest(level));
    }

    [[nodiscard]] QString argument(const Attack &attack) const
    {
        switch (attack.given) {
        case Attack::Given::Nothing:
            break;
        case Attack::Given::Secret:
            return m_bench.secretFile();
        case Attack::Given::Port:
            return QString::number(m_host.serverPort());
        }
        return {};
    }

    // The crate of the macro; once for each level, since each has its own paths.
    [[nodiscard]] bool makeMacro(SandboxLevel level)
    {
        if (m_made == level) {
            return true;
        }
        m_bench.writeSource(HostileBench::program(u"compile/own_macro"_s));
        ProcessRequest request = compileRequest(level);
        request.arguments.replaceInStrings(u"lesson"_s, u"evil"_s);
        request.arguments.replaceInStrings(u"/program"_s, u"/libevil.so"_s);
        request.arguments << u"--crate-type"_s << u"proc-macro"_s;
        const HostileStory story = m_bench.run(request);
        if (!QFileInfo::exists(m_bench.outFolder() + u"/libevil.so"_s)) {
            qWarning("%s", story.errors.constData());
            return false;
        }
        m_made = level;
        return true;
    }

    HostileStory compile(const ProcessRequest &request)
    {
        QFile::remove(program());
        HostileStory story = m_bench.run(request);
        qInfo("%s: end %d total %d code %d cpu ms %d wall ms %lld",
              QTest::currentDataTag() ? QTest::currentDataTag() : "", int(story.result.end), int(story.result.total),
              story.result.exitCode, story.result.cpuMs, story.elapsedMs);
        if (!story.leftBehind.isEmpty() || story.longestCpuMs >= hostileGapMs) {
            story.result.end = End::NotStarted;
            story.result.failure = u"left behind: "_s + story.leftBehind.join(u' ');
        }
        return story;
    }

    HostileBench m_bench;
    QTcpServer m_host;
    std::optional<SandboxLevel> m_made;
};

QTEST_GUILESS_MAIN(TestHostileOwnCompile)
#include "tst_hostileowncompile.moc"
