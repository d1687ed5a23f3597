// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"
#include "base/paths.h"
#include "runner/coderunner.h"
#include "runner/errorexplainer.h"
#include "settings/settings.h"
#include "toolchain/toolchainprobe.h"
#include "window/actions.h"
#include "window/browsercheck.h"
#include "window/toolchaincontrol.h"
#include "window/toolchaindialog.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Window::ToolchainControl;

namespace {

constexpr int probeMs = 20'000;

Toolchain::Toolchain compiling()
{
    Toolchain::Toolchain result;
    result.rustc = {u"/opt/rustc"_s, u"1.95.0"_s};
    result.linker = {u"/usr/bin/cc"_s, u"14"_s};
    return result;
}

} // namespace

/// Who hears of the tools that were found, and which pages of their documentation are opened.
class TestToolchainControl final : public QObject {
    Q_OBJECT

public slots:
    /// In place of the learner's browser.
    void browse(const QUrl &url) { m_browsed << url; }

private slots:
    void initTestCase()
    {
        QDesktopServices::setUrlHandler(u"file"_s, this, "browse");
        qputenv("BROWSER", "true");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"file"_s); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_paths = Paths::below(m_folder->path());
        m_settings = std::make_unique<Settings::Settings>(m_folder->filePath(u"ochre.ini"_s));
        m_probe = std::make_unique<Toolchain::ToolchainProbe>();
        m_editor = std::make_unique<Runner::CodeRunner>(
            Runner::RunnerConfig{.scratch = m_folder->filePath(u"editor"_s), .helpers = m_paths.helpers});
        m_page = std::make_unique<Runner::CodeRunner>(
            Runner::RunnerConfig{.scratch = m_folder->filePath(u"page"_s), .helpers = m_paths.helpers});
        m_explainer = std::make_unique<Runner::ErrorExplainer>();
        m_window = std::make_unique<QWidget>();
        m_bar = std::make_unique<QMenuBar>();
        m_actions = new Window::Actions(*m_bar, *m_bar);
        m_control = std::make_unique<ToolchainControl>(ToolchainControl::Parts{
            m_paths, *m_actions, *m_settings, *m_probe, *m_editor, *m_page, *m_explainer, *m_window});
        m_browsed.clear();
    }

    void cleanup()
    {
        m_control.reset();
        m_bar.reset();
        m_window.reset();
        m_probe.reset();
    }

    void foundTools_reachEveryoneWhoCompiles()
    {
        QSignalSpy known(m_control.get(), &ToolchainControl::known);
        QSignalSpy told(m_control.get(), &ToolchainControl::messageRaised);
        emit m_probe->finished(compiling());
        QCOMPARE(known.size(), 1);
        QCOMPARE(m_control->toolchain().rustc.version, u"1.95.0"_s);
        QCOMPARE(m_editor->toolchain(), compiling());
        QCOMPARE(m_page->toolchain(), compiling());
        QCOMPARE(told.size(), 0); // nothing is wrong
    }

    void missingTool_isSaidWithWhatHelps_data()
    {
        QTest::addColumn<bool>("hasProblem");
        QTest::addColumn<QString>("words");
        QTest::newRow("known") << true << u"There is no linker %1. Install gcc."_s;
        QTest::newRow("unknown") << false << u"no Rust compiler was found."_s;
    }

    void missingTool_isSaidWithWhatHelps()
    {
        QFETCH(const bool, hasProblem);
        QFETCH(const QString, words);
        Toolchain::Toolchain tools;
        if (hasProblem) {
            tools.problems = {{u"There is no linker %1."_s, u"Install gcc."_s}, {u"Second."_s, u"Later."_s}};
        }
        QSignalSpy told(m_control.get(), &ToolchainControl::messageRaised);
        emit m_probe->finished(tools);
        QCOMPARE(told.size(), 1);
        const QString sentence = told.at(0).at(0).toString();
        QVERIFY2(sentence.startsWith(u"Lessons and questions work."_s), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(words), qPrintable(sentence));
    }

    void chosenCrates_takeThePlaceOfTheSystemsWhileTheyAreThere()
    {
        Toolchain::Toolchain tools = compiling();
        tools.crateSources = u"/usr/share/cargo/registry"_s;
        const QString vendor = m_folder->filePath(u"vendor"_s);
        m_settings->setCrateFolder(vendor); // which is not there yet
        emit m_probe->finished(tools);
        QCOMPARE(m_control->toolchain().crateSources, tools.crateSources);
        QVERIFY(QDir().mkpath(vendor + u"/serde"_s));
        QVERIFY(saveFile(vendor + u"/serde/Cargo.toml"_s, "[package]\n").has_value());
        emit m_probe->finished(tools);
        QCOMPARE(m_control->toolchain().crateSources, vendor);
        QCOMPARE(m_page->toolchain().crateSources, vendor);
        QVERIFY(QDir(vendor).removeRecursively());
        emit m_probe->finished(tools);
        QCOMPARE(m_control->toolchain().crateSources, tools.crateSources);
    }

    void dialog_showsWhatIsKnownAndLooksAgain()
    {
        emit m_probe->finished(compiling());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_actions->action(u"toolchainAction"_s)->trigger();
        const auto *dialog = m_window->findChild<Window::ToolchainDialog *>(u"toolchainDialog"_s);
        QVERIFY(dialog && dialog->isVisible());
        const auto *title = dialog->findChild<QLabel *>(u"toolchainTitle"_s);
        QVERIFY(title->text().contains(u"1.95.0"_s));
        QSignalSpy searching(m_control.get(), &ToolchainControl::searching);
        QSignalSpy known(m_control.get(), &ToolchainControl::known);
        m_settings->setRustcPath(m_folder->filePath(u"no-such-rustc"_s));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"againButton"_s), Qt::LeftButton);
        QCOMPARE(searching.size(), 1);
        QVERIFY(title->text().contains(u"Looking"_s));
        QVERIFY(known.wait(probeMs));
        QVERIFY(!title->text().contains(u"Looking"_s)); // the open dialog hears it too
        m_actions->action(u"toolchainAction"_s)->trigger();
        QCOMPARE(m_window->findChildren<Window::ToolchainDialog *>().size(), 1);
    }

    void page_isOpenedAtItsPlace()
    {
        install();
        m_control->openDocumentation(u"std/mem/fn.drop.html#examples"_s);
        QCOMPARE(m_browsed.size(), 1);
        QCOMPARE(m_browsed.front().toLocalFile(), docs() + u"/std/mem/fn.drop.html"_s);
        QCOMPARE(m_browsed.front().fragment(), u"examples"_s);
    }

    void withoutABrowser_theAddressCanBeCopied()
    {
        install();
        m_window->show();
        const QByteArray path = qgetenv("PATH");
        const QByteArray data = qgetenv("XDG_DATA_DIRS");
        const QByteArray home = qgetenv("XDG_DATA_HOME");
        qunsetenv("BROWSER");
        qputenv("PATH", "/nowhere");
        qputenv("XDG_DATA_DIRS", QFile::encodeName(m_folder->path()));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->path()));
        m_control->openDocumentation(u"std/mem/fn.drop.html#examples"_s);
        qputenv("BROWSER", "true");
        qputenv("PATH", path);
        qputenv("XDG_DATA_DIRS", data);
        home.isEmpty() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", home);
        QCOMPARE(m_browsed.size(), 0);
        const auto *box = m_window->findChild<QMessageBox *>(u"noBrowserBox"_s);
        QVERIFY(box && box->isVisible());
        QVERIFY(box->text().contains(u"fn.drop.html"_s));
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(box->findChild<QPushButton *>(u"copyAddressButton"_s), Qt::LeftButton);
        const QUrl copied(QGuiApplication::clipboard()->text());
        QCOMPARE(copied.toLocalFile(), docs() + u"/std/mem/fn.drop.html"_s);
        QCOMPARE(copied.fragment(), u"examples"_s);
    }

    void browser_isKnownByTheDatabaseOfPrograms_data()
    {
        QTest::addColumn<QByteArray>("database");
        QTest::addColumn<bool>("has");
        QTest::newRow("pages") << "[MIME Cache]\ntext/html=firefox.desktop;\n"_ba << true;
        QTest::newRow("addresses") << "[MIME Cache]\nx-scheme-handler/https=web.desktop;\n"_ba << true;
        QTest::newRow("other programs") << "[MIME Cache]\ntext/plain=kate.desktop;\n"_ba << false;
        QTest::newRow("none") << "text/html=\n"_ba << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void browser_isKnownByTheDatabaseOfPrograms()
    {
        QFETCH(const QByteArray, database);
        QFETCH(const bool, has);
        QVERIFY(QDir().mkpath(m_folder->filePath(u"applications"_s)));
        QVERIFY(saveFile(m_folder->filePath(u"applications/mimeinfo.cache"_s), database).has_value());
        QCOMPARE(Window::hasBrowser({u"/nowhere"_s, m_folder->path()}), has);
    }

    void pageThatIsNotHere_isSaid_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("missing") << u"std/none.html"_s;
        QTest::newRow("empty") << QString();
        QTest::newRow("only a place") << u"#examples"_s;
        QTest::newRow("a folder") << u"std/mem"_s;
        QTest::newRow("a way out") << u"../secret.html"_s;
        QTest::newRow("a long way out") << u"std/../../secret.html"_s;
        QTest::newRow("another place") << u"/etc/hostname"_s;
        QTest::newRow("an address") << u"https://example.org/"_s;
        QTest::newRow("NUL") << u"std/mem/fn.drop.html"_s + QChar(0);
        QTest::newRow("huge") << QString(100'000, u'x');
    }

    // A course of somebody else names the page: nothing but the documentation is opened.
    void pageThatIsNotHere_isSaid()
    {
        QFETCH(QString, page);
        install();
        QVERIFY(saveFile(m_folder->filePath(u"secret.html"_s), "secret").has_value());
        QSignalSpy told(m_control.get(), &ToolchainControl::messageRaised);
        m_control->openDocumentation(page);
        QCOMPARE(m_browsed, QList<QUrl>());
        QCOMPARE(told.size(), 1);
        QVERIFY(told.at(0).at(0).toString().contains(u"rust-docs"_s));
    }

    void withoutDocumentation_whereItComesFromIsSaid()
    {
        QSignalSpy told(m_control.get(), &ToolchainControl::messageRaised);
        m_control->openDocumentation(u"std/mem/fn.drop.html"_s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(m_browsed, QList<QUrl>());
    }

private:
    QString docs() const { return m_folder->filePath(u"html docs"_s); }

    /// Documentation of one page.
    void install()
    {
        QVERIFY(QDir().mkpath(docs() + u"/std/mem"_s));
        QVERIFY(saveFile(docs() + u"/std/mem/fn.drop.html"_s, "<html>").has_value());
        Toolchain::Toolchain tools = compiling();
        tools.documentation = docs();
        emit m_probe->finished(tools);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Paths m_paths;
    std::unique_ptr<Settings::Settings> m_settings;
    std::unique_ptr<Toolchain::ToolchainProbe> m_probe;
    std::unique_ptr<Runner::CodeRunner> m_editor;
    std::unique_ptr<Runner::CodeRunner> m_page;
    std::unique_ptr<Runner::ErrorExplainer> m_explainer;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<QMenuBar> m_bar;
    Window::Actions *m_actions = nullptr;
    std::unique_ptr<ToolchainControl> m_control;
    QList<QUrl> m_browsed;
};

QTEST_MAIN(TestToolchainControl)
#include "tst_toolchaincontrol.moc"
