// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "course/packloader.h"
#include "support/pagefixture.h"
#include "widgets/pagebrowser.h"
#include "lesson/lessonpage.h"
#include "window/lessonsession.h"
#include "practice/questionpanel.h"
#include "workbench/runconsent.h"
#include "runner/coderunner.h"
#include "toolchain/toolchainprobe.h"
#include "settings/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTextDocument>

using namespace Ochre;
using namespace Qt::StringLiterals;

namespace {

constexpr int cargoMs = 60'000;

const QByteArray lesson =
    "+++\nid = \"tickets\"\ntitle = \"Tickets\"\nsummary = \"s\"\nwhy = \"w\"\ncontexts = [\"c\"]\n"
    "when = \"w\"\ntask = \"t\"\nlevel = \"beginner\"\nminutes = 6\nmode = \"project\"\n"
    "reviewed = 2026-11-01\nconcepts = [\"cargo\"]\nlearned = [\"a\"]\nnext = [\"b\"]\n"
    "discuss = [\"d\"]\n+++\nRead it.\n\n```rust,crates=ticket-box\nfn main() {\n    "
    "println!(\"{}\", ticket_box::next(41));\n}\n```\n";
const QByteArray course = "format = 1\nid = \"pack\"\ntitle = \"Pack\"\nsummary = \"s\"\nversion = \"2026.11.1\"\n"
                          "language = \"en\"\nlicense = \"CC-BY-SA-4.0\"\nedition = \"2024\"\nmin_rust = \"1.85\"\n\n"
                          "[[part]]\ntitle = \"Part\"\nlessons = [\"01-tickets\"]\n";

bool write(const QString &path, const QByteArray &text)
{
    return QDir().mkpath(QFileInfo(path).path()) && saveFile(path, text).has_value();
}

/// A crate that nobody would wait for.
bool writeSlowCrate(const QString &vendor)
{
    const QString crate = vendor + u"/ticket-box"_s;
    return write(crate + u"/Cargo.toml"_s,
                 "[package]\nname = \"ticket-box\"\nversion = \"1.2.3\"\nedition = \"2021\"\nbuild = \"build.rs\"\n")
           && write(crate + u"/build.rs"_s, "fn main() { std::thread::sleep(std::time::Duration::from_secs(300)); }\n")
           && write(crate + u"/src/lib.rs"_s, "pub fn next(number: u32) -> u32 { number + 1 }\n")
           && write(crate + u"/.cargo-checksum.json"_s, "{\"files\":{}}");
}

/// The lesson page with a runner of its own.
struct Desk {
    Desk(const Course::LoadedCourse &loaded, Progress::ProgressService &progress, const QString &folder)
        : settings(folder + u"/ochre.ini"_s)
        , consent(settings, false, window)
        , runner({.scratch = folder + u"/scratch"_s, .helpers = QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers")})
        , page(&window)
        , questions(progress, &window)
        , session({loaded, page, questions, progress, runner, settings, consent})
    {
        window.resize(900, 800);
        page.resize(900, 800);
        questions.hide();
    }

    QWidget window;
    Settings::Settings settings;
    Workbench::RunConsent consent;
    Runner::CodeRunner runner;
    Lesson::LessonPage page;
    Practice::QuestionPanel questions;
    Window::LessonSession session;
};

} // namespace

/// Examples that need crates: a build of minutes can be stopped where it was begun.
class TestLessonSession final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Toolchain::ToolchainProbe probe;
        QSignalSpy found(&probe, &Toolchain::ToolchainProbe::finished);
        probe.start({{}, QStringLiteral(OCHRE_BINARY_DIR "/bin/helpers")});
        QVERIFY(found.wait(20'000));
        m_toolchain = found.front().front().value<Toolchain::Toolchain>();
        if (!m_toolchain.canCompile() || m_toolchain.cargo.version.isEmpty()) {
            QSKIP("There is no cargo on this machine.");
        }
        m_toolchain.crateSources = m_folder.filePath(u"vendor"_s);
        QVERIFY(writeSlowCrate(m_toolchain.crateSources));
        QVERIFY(write(m_folder.filePath(u"pack/course.toml"_s), course));
        QVERIFY(write(m_folder.filePath(u"pack/01-tickets/lesson.md"_s), lesson));
    }

    void stop_endsTheBuildOfCratesWhereItWasBegun()
    {
        const auto loaded = Course::loadPack(m_folder.filePath(u"pack"_s));
        QVERIFY(loaded.has_value());
        ProgressFixture fixture;
        QVERIFY(fixture.open());
        Desk desk(*loaded, *fixture.progress, m_folder.path());
        desk.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        QSignalSpy building(&desk.runner, &Runner::CodeRunner::cratesProgressed);
        QSignalSpy ended(&desk.runner, &Runner::CodeRunner::cratesFinished);
        desk.session.open(u"tickets"_s);
        QVERIFY(!links(desk).contains(u"ochre:stop/0"_s));
        desk.runner.setToolchain(m_toolchain);
        follow(desk, u"ochre:run/0"_s);
        QVERIFY(building.count() > 0 || building.wait(cargoMs));
        QVERIFY(desk.runner.isRunning());
        QVERIFY(ended.isEmpty());
        follow(desk, u"ochre:stop/0"_s);
        QTRY_COMPARE(ended.count(), 1);
        QTRY_VERIFY(!desk.runner.isRunning());
        QTRY_VERIFY(!links(desk).contains(u"ochre:stop/0"_s));
        const QString text = browser(desk)->document()->toPlainText();
        QVERIFY2(text.contains(u"You stopped"_s), qPrintable(text));
        QVERIFY(!text.contains(u"Running…"_s));
        QVERIFY(links(desk).contains(u"ochre:run/0"_s));
    }

private:
    static Widgets::PageBrowser *browser(const Desk &desk)
    {
        return desk.page.findChild<Widgets::PageBrowser *>(u"lessonBrowser"_s);
    }

    static QStringList links(const Desk &desk) { return browser(desk)->links(); }

    /// As the keyboard does.
    static void follow(const Desk &desk, const QString &href)
    {
        QVERIFY2(links(desk).contains(href), qPrintable(links(desk).join(u' ')));
        browser(desk)->setFocus();
        browser(desk)->focusLink(href);
        QTest::keyClick(browser(desk), Qt::Key_Return);
    }

    QTemporaryDir m_folder;
    Toolchain::Toolchain m_toolchain;
};

QTEST_MAIN(TestLessonSession)
#include "tst_lessonsession.moc"
