// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonpage.h"
#include "smallpack.h"
#include "widgets/pagebrowser.h"
#include "workbench/explainpanel.h"

#include <QLabel>

using namespace Ochre;
using namespace Qt::StringLiterals;

/// Words of the texts that lead somewhere, followed where they stand.
class TestTermGuide final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.write());
        const QByteArray body = "See lesson 1 and lesson 9. `Vec::push` is taught there, `HashMap` nowhere; E0382 is "
                                "an error.\n";
        QVERIFY(Window::SmallPack::write(m_desk.paths().lessons + u"/02-borrows/lesson.md"_s,
                                         Window::SmallPack::lesson("borrows", "Borrows", body)));
        const QByteArray moves = "```rust\nfn main() {\n    let mut v = Vec::new();\n    v.push(1);\n}\n```\n";
        QVERIFY(Window::SmallPack::write(m_desk.paths().lessons + u"/01-moves/lesson.md"_s,
                                         Window::SmallPack::lesson("moves", "Moves", moves)));
        QVERIFY(m_desk.start());
    }

    void cleanupTestCase() { m_desk.end(); }

    void init() { m_desk->window.openLesson(u"borrows"_s); }

    void terms_areLinksOfThePage()
    {
        for (const QString &href : {u"step:1"_s, u"step:9"_s, u"std:Vec::push"_s, u"std:HashMap"_s, u"error:E0382"_s}) {
            QVERIFY2(browser()->links().contains(href), qPrintable(href));
        }
    }

    void numberOfALesson_opensIt()
    {
        press(u"step:1"_s);
        QCOMPARE(m_desk.lessonId(), u"moves"_s);
    }

    void numberOfNoLesson_isSaid()
    {
        press(u"step:9"_s);
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QVERIFY(m_desk->bar()->isVisible());
    }

    void nameOfStd_opensTheLessonThatTeachesIt()
    {
        // The names of the course are read on a thread of their own.
        const auto follow = [this] {
            m_desk->window.openLesson(u"borrows"_s);
            press(u"std:Vec::push"_s);
            return m_desk.lessonId() == u"moves";
        };
        QVERIFY(QTest::qWaitFor(follow));
    }

    void nameThatNobodyTeaches_saysWhereItIsToldOf()
    {
        m_desk->bar()->hide();
        press(u"std:HashMap"_s);
        QCOMPARE(m_desk.lessonId(), u"borrows"_s);
        QVERIFY(m_desk->bar()->isVisible());
    }

    void code_isExplained()
    {
        const auto *panel = m_desk->window.learnView().explainPanel;
        const QString before = panel->text();
        press(u"error:E0382"_s);
        QTRY_VERIFY(panel->text() != before);
    }

private:
    Widgets::PageBrowser *browser() const { return m_desk.part<Widgets::PageBrowser>(u"lessonBrowser"_s); }

    void press(const QString &href) const
    {
        browser()->setFocus();
        browser()->focusLink(href);
        QTest::keyClick(browser(), Qt::Key_Return);
    }

    Window::SmallDesk m_desk;
};

QTEST_MAIN(TestTermGuide)
#include "tst_termguide.moc"
