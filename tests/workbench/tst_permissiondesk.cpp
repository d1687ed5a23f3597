// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "editor/codeeditor.h"
#include "editor/linesigns.h"
#include "support/probedtoolchain.h"
#include "workbench/permissiondesk.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::Document;

namespace {

const QByteArray lending = "fn main() {\n    let mut v = vec![1, 2];\n    let n = &v[0];\n    println!(\"{n}\");\n"
                           "    v.push(3);\n}\n"_ba;
constexpr int patienceMs = 60'000;

Document documentOf(const QString &id, const QByteArray &text)
{
    Document document;
    document.id = id;
    document.title = id;
    document.original = text;
    return document;
}

} // namespace

/// Letters and sentences beside a program, with the real compiler.
class TestPermissionDesk final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_toolchain = Toolchain::probeToolchain(); }

    void init()
    {
        m_fixture = std::make_unique<ProgressFixture>();
        QVERIFY(m_fixture->open());
        m_desk = std::make_unique<Desk>(*m_fixture->progress, m_fixture->folder.path());
        m_permissions = std::make_unique<Workbench::PermissionDesk>(Workbench::PermissionDesk::Parts{
            m_desk->workbench, m_fixture->folder.filePath(u"permissions"_s), Toolchain::helpersFolder()});
        m_permissions->setToolchain(m_toolchain);
        m_permissions->setLook(Design::Look::make(Design::Scheme::Light, 100));
    }

    void cleanup()
    {
        m_permissions.reset();
        m_desk.reset();
        m_fixture.reset();
    }

    void letters_standBesideTheLines()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, lending));
        editor().goTo(2, 13);
        m_permissions->setShown(true);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"2RWO 3R–– 4RWO 5RWO"_s, patienceMs);
        QVERIFY2(sentence().startsWith(u"Behind line 2, `v`: You may read it, change it"_s), qPrintable(sentence()));
        // Another line tells of the same variable, also where it is not named.
        editor().goTo(3, 1);
        QTRY_VERIFY(sentence().startsWith(u"Behind line 3, `v`: You may read it. You may neither"_s));
        // Another variable takes its place.
        editor().goTo(3, 9);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"3R–– 4R–– 5–––"_s, patienceMs);
        editor().goTo(1, 1);
        QTRY_COMPARE(sentence(), u"`n` is not known in this line."_s);
    }

    void typing_takesThemAway_untilTheTextIsAskedAbout()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, lending));
        editor().goTo(2, 13);
        m_permissions->setShown(true);
        QTRY_VERIFY_WITH_TIMEOUT(!shown().isEmpty(), patienceMs);
        editor().replaceText("fn main() {\n    let v = 3;\n    drop(v);\n}\n");
        QCOMPARE(shown(), QString());
        QCOMPARE(sentence(), u"The text has changed."_s);
        editor().goTo(2, 9);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), u"2R–C 3R–C"_s, patienceMs);
    }

    void whatCannotBeTold_isSaid()
    {
        m_permissions->setShown(true);
        QCOMPARE(sentence(), u"Open a program first."_s);
        m_desk->workbench.open(documentOf(u"playground"_s, "fn main() {\n    let n: u8 = \"\";\n}\n"));
        editor().goTo(2, 9);
        QTRY_VERIFY_WITH_TIMEOUT(sentence().startsWith(u"The program does not compile."_s), patienceMs);
        Document other = documentOf(u"other"_s, lending);
        other.crates = {u"serde"_s};
        m_desk->workbench.open(other);
        QVERIFY(sentence().contains(u"this one uses crates"_s));
    }

    void hidden_itAsksNothing()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, lending));
        editor().goTo(2, 13);
        auto *bar = m_desk->workbench.findChild<QWidget *>(u"permissionBar"_s);
        QVERIFY(bar->isHidden());
        m_permissions->setShown(true);
        QVERIFY(bar->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!shown().isEmpty(), patienceMs);
        QSignalSpy closed(m_permissions.get(), &Workbench::PermissionDesk::closed);
        QTest::mouseClick(bar->findChild<QToolButton *>(u"permissionCloseButton"_s), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
        m_permissions->setShown(false);
        QVERIFY(bar->isHidden());
        QCOMPARE(shown(), QString());
    }

    void pointer_readsTheSentenceOfALine()
    {
        m_desk->workbench.open(documentOf(u"playground"_s, lending));
        editor().goTo(2, 13);
        m_permissions->setShown(true);
        QTRY_VERIFY_WITH_TIMEOUT(!shown().isEmpty(), patienceMs);
        const Editor::LineSignMargin &margin = Editor::LineSignMargin::of(editor());
        QStringList tips;
        for (int y = 0; y < 200; y += 4) {
            for (int x = 0; x < 200; x += 4) {
                if (const QString tip = margin.tipAt({x, y}); !tip.isEmpty() && !tips.contains(tip)) {
                    tips << tip;
                }
            }
        }
        QCOMPARE(tips.size(), 4);
        QVERIFY(tips.at(1).startsWith(u"Behind line 3"_s));
    }

private:
    Editor::CodeEditor &editor() { return *m_desk->workbench.editor(); }
    QString sentence() { return m_desk->workbench.findChild<QLabel *>(u"permissionSentence"_s)->text(); }
    /// "2RWO 3R––"
    QString shown()
    {
        QStringList lines;
        for (const Editor::LineSigns &line : Editor::LineSignMargin::of(editor()).lines()) {
            lines << QString::number(line.line) + line.signs;
        }
        return lines.join(u' ');
    }

    Toolchain::Toolchain m_toolchain;
    std::unique_ptr<ProgressFixture> m_fixture;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Workbench::PermissionDesk> m_permissions;
};

QTEST_MAIN(TestPermissionDesk)
#include "tst_permissiondesk.moc"
