// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "design/look.h"
#include "window/quickopen.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Models::QuickOpenItem;
using Window::QuickOpen;

class TestQuickOpen final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        using Kind = QuickOpenItem::Kind;
        m_window = std::make_unique<QWidget>();
        m_window->resize(1000, 700);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_open = new QuickOpen(m_window.get());
        m_open->setLook(Design::Look::make(Design::Scheme::Light, 100));
        m_open->setItems({{Kind::Lesson, u"Ownership and moves"_s, u"Lesson 5"_s, u"ownership"_s, u"ownership"_s},
                          {Kind::Section, u"What moves"_s, u"Lesson 5"_s, u"ownership"_s, u"What moves"_s},
                          {Kind::ErrorCode, u"E0382"_s, u"Lesson 5"_s, u"ownership"_s, u"E0382"_s},
                          {Kind::Lesson, u"Moving on"_s, u"Lesson 6"_s, u"moving"_s, u"moving"_s},
                          {Kind::Command, u"Run"_s, u"F5"_s, {}, u"runAction"_s}});
        m_open->popUp();
        QVERIFY(QTest::qWaitForWindowExposed(m_open));
    }

    void cleanup() { m_window.reset(); }

    void empty_showsEverythingAndHasTheFocus()
    {
        QCOMPARE(rows(), 5);
        QTRY_VERIFY(field()->hasFocus());
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void typing_narrowsBestFirst()
    {
        QTest::keyClicks(field(), u"mov"_s);
        QCOMPARE(rows(), 3);
        QCOMPARE(list()->currentIndex().data().toString(), u"Moving on"_s); // begins with it
        QTest::keyClicks(field(), u"es"_s);
        QCOMPARE(rows(), 2);
    }

    void arrowsAndEnter_choose()
    {
        QSignalSpy chosen(m_open, &QuickOpen::itemChosen);
        QTest::keyClicks(field(), u"mov"_s);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), 1);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Up);
        QTest::keyClick(field(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex().row(), 0);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<QuickOpenItem>().lesson, u"moving"_s);
        QVERIFY(!m_open->isVisible());
    }

    void click_chooses()
    {
        QSignalSpy chosen(m_open, &QuickOpen::itemChosen);
        QTest::keyClicks(field(), u"e0382"_s);
        const QRect row = list()->visualRect(list()->model()->index(0, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).value<QuickOpenItem>().subject, u"E0382"_s);
    }

    void foundTexts_followTheTitles()
    {
        QSignalSpy asked(m_open, &QuickOpen::searchRequested);
        QSignalSpy chosen(m_open, &QuickOpen::itemChosen);
        QTest::keyClicks(field(), u"moves"_s);
        QCOMPARE(asked.last().at(0).toString(), u"moves"_s);
        using Kind = QuickOpenItem::Kind;
        const QuickOpenItem listed{Kind::Section,   u"What moves"_s,           u"Lesson 5"_s, u"ownership"_s,
                                   u"What moves"_s, u"it \u0002moves\u0003"_s, u"moves"_s};
        const QuickOpenItem text{Kind::Question, u"What is copied?"_s,
                                 u"Lesson 5"_s,  u"ownership"_s,
                                 u"q"_s,         u"a Vec that \u0002moves\u0003 away"_s,
                                 u"moves"_s};
        m_open->setFound(u"move"_s, {listed, text}); // for what stood there before
        QCOMPARE(rows(), 2);
        m_open->setFound(u"moves"_s, {listed, text});
        QCOMPARE(rows(), 3); // what is listed by its title is not listed twice
        QCOMPARE(list()->model()->index(2, 0).data(Models::SnippetRole).toString(), text.snippet);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(chosen.at(0).at(0).value<QuickOpenItem>().words, u"moves"_s);
    }

    void onlyTexts_areFound()
    {
        QTest::keyClicks(field(), u"zzz"_s);
        m_open->setFound(u"zzz"_s,
                         {{QuickOpenItem::Kind::Note, u"Nap"_s, {}, u"ownership"_s, u"n"_s, u"zzz"_s, u"zzz"_s}});
        QVERIFY(list()->isVisible());
        QVERIFY(!m_open->findChild<QLabel *>(u"quickOpenEmpty"_s)->isVisible());
        QCOMPARE(list()->currentIndex().row(), 0);
    }

    void nothingFound_isSaidAndEnterStays()
    {
        QSignalSpy chosen(m_open, &QuickOpen::itemChosen);
        QTest::keyClicks(field(), u"zzz"_s);
        QVERIFY(m_open->findChild<QLabel *>(u"quickOpenEmpty"_s)->isVisible());
        QVERIFY(!list()->isVisible());
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(m_open->isVisible());
    }

    void escape_closesWithoutAChoice()
    {
        QSignalSpy chosen(m_open, &QuickOpen::itemChosen);
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!m_open->isVisible());
        QCOMPARE(chosen.count(), 0);
        m_open->popUp();
        QCOMPARE(field()->text(), QString());
    }

private:
    QLineEdit *field() const { return m_open->findChild<QLineEdit *>(u"quickOpenField"_s); }
    QListView *list() const { return m_open->findChild<QListView *>(u"quickOpenList"_s); }
    int rows() const { return list()->model()->rowCount(); }

    std::unique_ptr<QWidget> m_window;
    QuickOpen *m_open = nullptr;
};

QTEST_MAIN(TestQuickOpen)
#include "tst_quickopen.moc"
