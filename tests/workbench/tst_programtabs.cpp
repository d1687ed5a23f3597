// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/programtabs.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Workbench::ProgramTabs;

/// The tabs of the open programs: names that give way, and every way to close.
class TestProgramTabs final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_tabs = std::make_unique<ProgramTabs>();
        m_tabs->setLook(Design::Look::make(Design::Scheme::Light, 100));
        for (const QString &title :
             {u"one.rs"_s, u"Exercise: A route that nobody could write on one tab"_s, u"two.rs"_s}) {
            m_tabs->add(title);
        }
        m_tabs->resize(900, 40);
        m_tabs->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_tabs.get()));
    }

    void longName_leavesRoomForOthersAndIsToldByTheTip()
    {
        const int whole = m_tabs->fontMetrics().horizontalAdvance(m_tabs->tabText(1));
        QVERIFY(m_tabs->tabRect(1).width() > whole); // as long as all of them have room
        m_tabs->resize(420, 40);
        QTRY_VERIFY(m_tabs->tabRect(1).width() < 300);
        QVERIFY(m_tabs->tabRect(1).width() > m_tabs->tabRect(0).width());
        QCOMPARE(m_tabs->tabToolTip(1), u"Exercise: A route that nobody could write on one tab"_s);
    }

    void course_isToldByTheTipAndByTheTabWhereTwoHaveTheSameName()
    {
        const int first = m_tabs->add(u"Exercise: A seat"_s, u"Rust"_s);
        QCOMPARE(m_tabs->tabText(first), u"Exercise: A seat"_s);
        QVERIFY(m_tabs->tabToolTip(first).endsWith(u"Course: Rust"_s));
        const int second = m_tabs->add(u"Exercise: A seat"_s, u"Rust in depth"_s);
        QCOMPARE(m_tabs->tabText(first), u"Rust · Exercise: A seat"_s);
        QCOMPARE(m_tabs->tabText(second), u"Rust in depth · Exercise: A seat"_s);
        m_tabs->add(u"Exercise: A route"_s, u"Rust"_s);
        QCOMPARE(m_tabs->tabText(second + 1), u"Exercise: A route"_s);
        m_tabs->removeTab(second);
        QCOMPARE(m_tabs->tabText(first), u"Exercise: A seat"_s);
        QCOMPARE(m_tabs->tabText(0), u"one.rs"_s);
    }

    void tab_isClosedByItsButtonAndByTheMiddleButton()
    {
        QSignalSpy asked(m_tabs.get(), &ProgramTabs::closeRequested);
        QTest::mouseClick(static_cast<QToolButton *>(m_tabs->tabButton(2, QTabBar::RightSide)), Qt::LeftButton);
        QCOMPARE(asked.takeFirst().front().toInt(), 2);
        QTest::mouseClick(m_tabs.get(), Qt::MiddleButton, {}, m_tabs->tabRect(1).center());
        QCOMPARE(asked.takeFirst().front().toInt(), 1);
        QTest::mouseClick(m_tabs.get(), Qt::MiddleButton, {}, {m_tabs->width() - 5, 5}); // beside them
        QVERIFY(asked.isEmpty());
    }

    void menu_closesTheTabUnderThePointer()
    {
        QSignalSpy asked(m_tabs.get(), &ProgramTabs::closeRequested);
        QSignalSpy others(m_tabs.get(), &ProgramTabs::closeOthersRequested);
        QMenu *menu = openMenu(m_tabs->tabRect(2).center(), QContextMenuEvent::Mouse);
        QVERIFY(menu);
        menu->actions().at(0)->trigger();
        QCOMPARE(asked.takeFirst().front().toInt(), 2);
        menu->close();
        m_tabs->setCurrentIndex(1);
        menu = openMenu({}, QContextMenuEvent::Keyboard);
        QVERIFY(menu);
        menu->actions().at(1)->trigger();
        QCOMPARE(others.takeFirst().front().toInt(), 1);
        menu->close();
    }

    void onlyTab_hasNoOthers()
    {
        m_tabs->removeTab(2);
        m_tabs->removeTab(1);
        QMenu *menu = openMenu({}, QContextMenuEvent::Keyboard);
        QVERIFY(menu && !menu->actions().at(1)->isEnabled());
        menu->close();
    }

private:
    QMenu *openMenu(const QPoint &place, QContextMenuEvent::Reason reason)
    {
        QContextMenuEvent event(reason, place, m_tabs->mapToGlobal(place));
        QCoreApplication::sendEvent(m_tabs.get(), &event);
        for (QMenu *menu : m_tabs->findChildren<QMenu *>(u"tabMenu"_s)) {
            if (menu->isVisible()) {
                return menu;
            }
        }
        return nullptr;
    }

    std::unique_ptr<ProgramTabs> m_tabs;
};

QTEST_MAIN(TestProgramTabs)
#include "tst_programtabs.moc"
