// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settings.h"
#include "window/actions.h"
#include "window/lookcontrol.h"

#include <QApplication>
#include <QMenuBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Settings::Theme;
using Window::LookControl;

/// Theme and zoom by command, and how they reach the program.
class TestLookControl final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        make();
    }

    void cleanup()
    {
        m_look.reset();
        m_bar.reset();
        m_settings.reset();
    }

    void theme_isChosenOneAtATime_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<Theme>("theme");
        QTest::addColumn<Design::Scheme>("scheme");
        QTest::newRow("light") << u"lightThemeAction"_s << Theme::Light << Design::Scheme::Light;
        QTest::newRow("dark") << u"darkThemeAction"_s << Theme::Dark << Design::Scheme::Dark;
        QTest::newRow("high contrast") << u"highContrastThemeAction"_s << Theme::HighContrast
                                       << Design::Scheme::HighContrast;
    }

    void theme_isChosenOneAtATime()
    {
        QFETCH(const QString, action);
        QSignalSpy changed(m_look.get(), &LookControl::lookChanged);
        m_actions->action(action)->trigger();
        QTEST(m_settings->theme(), "theme");
        QTEST(m_look->chrome().scheme, "scheme");
        QTEST(m_look->content().scheme, "scheme");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(checked(), QStringList{action});
        QVERIFY(qApp->styleSheet().contains(m_look->chrome().palette.window.name()));
        QCOMPARE(qApp->palette().color(QPalette::Window), m_look->chrome().palette.window);
        m_actions->action(action)->trigger(); // chosen again
        QCOMPARE(changed.size(), 1);
        QCOMPARE(checked(), QStringList{action});
    }

    void chosenTheme_isMarkedAtTheNextStart()
    {
        m_actions->action(u"darkThemeAction"_s)->trigger();
        make();
        QCOMPARE(checked(), QStringList{u"darkThemeAction"_s});
        QCOMPARE(m_look->chrome().scheme, Design::Scheme::Dark);
    }

    // As a desktop that turns dark at dusk: the platform of the tests cannot, so its word is said here.
    void systemTheme_followsTheSystemWhileTheProgramRuns()
    {
        QCOMPARE(checked(), QStringList{u"systemThemeAction"_s});
        QStyleHints *system = QGuiApplication::styleHints();
        QSignalSpy changed(m_look.get(), &LookControl::lookChanged);
        emit system->colorSchemeChanged(Qt::ColorScheme::Dark);
        QCOMPARE(changed.size(), 1);
        m_actions->action(u"lightThemeAction"_s)->trigger();
        changed.clear();
        emit system->colorSchemeChanged(Qt::ColorScheme::Dark);
        QCOMPARE(changed.size(), 0); // what was chosen stays
        QCOMPARE(m_look->chrome().scheme, Design::Scheme::Light);
        m_actions->action(u"systemThemeAction"_s)->trigger();
        emit system->colorSchemeChanged(Qt::ColorScheme::Light);
        QVERIFY(changed.size() >= 2);
    }

    void zoom_goesInStepsAndStaysInItsRange()
    {
        QSignalSpy changed(m_look.get(), &LookControl::lookChanged);
        m_actions->action(u"zoomInAction"_s)->trigger();
        QCOMPARE(m_look->content().type.zoom(), 110);
        QCOMPARE(m_look->chrome().type.zoom(), 100); // menus and lists wait until the zoom rests
        m_actions->action(u"zoomOutAction"_s)->trigger();
        m_actions->action(u"zoomOutAction"_s)->trigger();
        QCOMPARE(m_look->content().type.zoom(), 90);
        QCOMPARE(changed.size(), 3);
        for (int step = 0; step < 40; ++step) {
            m_actions->action(u"zoomInAction"_s)->trigger();
        }
        QCOMPARE(m_look->content().type.zoom(), 300);
        const auto atTheEnd = changed.size();
        m_actions->action(u"zoomInAction"_s)->trigger();
        QCOMPARE(changed.size(), atTheEnd); // nothing is laid out anew for nothing
        for (int step = 0; step < 40; ++step) {
            m_actions->action(u"zoomOutAction"_s)->trigger();
        }
        QCOMPARE(m_look->content().type.zoom(), 50);
        m_actions->action(u"zoomResetAction"_s)->trigger();
        QCOMPARE(m_look->content().type.zoom(), 100);
        QCOMPARE(m_settings->zoom(), 100);
    }

    void zoom_reachesEveryPartOnceWhenItRests()
    {
        m_look->apply();
        const QString sheet = qApp->styleSheet();
        const int pixels = qApp->font().pixelSize();
        QSignalSpy changed(m_look.get(), &LookControl::lookChanged);
        for (int step = 0; step < 5; ++step) {
            m_actions->action(u"zoomInAction"_s)->trigger();
            QCOMPARE(qApp->styleSheet(), sheet); // setting it again costs a whole second
        }
        QTRY_COMPARE(m_look->chrome().type.zoom(), 150);
        QCOMPARE(changed.size(), 6);
        QVERIFY(qApp->styleSheet() != sheet);
        QCOMPARE_GT(qApp->font().pixelSize(), pixels);
        make();
        QCOMPARE(m_look->chrome().type.zoom(), 150); // and is there at the next start at once
    }

    void chosenType_isTakenAtOnce()
    {
        m_settings->setValue(Settings::Options::codeSize, 20);
        QCOMPARE(m_look->content().type.code().pixelSize(), 20);
        m_settings->setValue(Settings::Options::lessonSize, 24);
        QCOMPARE(m_look->content().type.body().pixelSize(), 24);
        QCOMPARE_GT(m_look->content().type.heading(1).pixelSize(), 30);
        m_settings->setValue(Settings::Options::codeFont, u"Noto Sans"_s);
        QCOMPARE(m_look->content().type.code().families().front(), u"Noto Sans"_s);
    }

private:
    void make()
    {
        m_look.reset();
        m_bar.reset();
        m_settings = std::make_unique<Settings::Settings>(m_folder->filePath(u"ochre.ini"_s));
        m_bar = std::make_unique<QMenuBar>();
        m_actions = new Window::Actions(*m_bar, *m_bar);
        m_look = std::make_unique<LookControl>(*m_actions, *m_settings);
    }

    QStringList checked() const
    {
        QStringList ids;
        for (const QString &id :
             {u"systemThemeAction"_s, u"lightThemeAction"_s, u"darkThemeAction"_s, u"highContrastThemeAction"_s}) {
            if (m_actions->action(id)->isChecked()) {
                ids << id;
            }
        }
        return ids;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings::Settings> m_settings;
    std::unique_ptr<QMenuBar> m_bar;
    Window::Actions *m_actions = nullptr;
    std::unique_ptr<LookControl> m_look;
};

QTEST_MAIN(TestLookControl)
#include "tst_lookcontrol.moc"
