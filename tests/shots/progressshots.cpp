// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progressshots.h"

#include "app/desktop.h"
#include "base/clock.h"
#include "course/packloader.h"
#include "journal/studyday.h"
#include "progress/eventstore.h"
#include "progress/loggenerator.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Ochre::Shots {

namespace {

constexpr int waitMs = 30'000;

struct Setup {
    QString name;
    Settings::Theme theme;
    QSize size;
    int zoom;
};

struct State {
    QString name;
    int answers;
    int days;
};

/// Writes answers of so many days, the last one today, into a store that no program has opened yet.
bool studyForDays(const Paths &paths, const State &state)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(Paths::standard().lessons + u"/rust"_s);
    auto store = Progress::EventStore::open(Progress::EventStore::fileIn(paths.data));
    if (!loaded || !store) {
        return false;
    }
    std::vector<Study::StudyItem> items = Study::studyItems(loaded->course, {});
    // Interview questions are asked from the beginning on, not when all lessons are through.
    const auto bank = std::ranges::find_if(items, [](const auto &item) { return item.record.lesson.isEmpty(); });
    std::vector<Study::StudyItem> mixed;
    for (auto lesson = items.begin(), other = bank; lesson != bank; ++lesson) {
        mixed.push_back(*lesson);
        if (mixed.size() % 4 == 3 && other != items.end()) {
            mixed.push_back(*other++);
        }
    }
    const qint64 nowMs = systemClock()();
    constexpr quint32 seed = 11;
    Progress::LogGenerator generator(std::move(mixed),
                                     {state.answers, seed, state.days, {nowMs, Journal::zoneMinutesAt(nowMs)}});
    return store->append([&generator]() -> Result<std::optional<Progress::Entry>> { return generator.next(); })
        .has_value();
}

void save(const QPixmap &picture, const QString &folder, const QString &name)
{
    picture.save(u"%1/%2.png"_s.arg(folder, name));
    std::printf("%s.png\n", qPrintable(name));
    std::fflush(stdout);
}

void shoot(App::Desktop &desktop, const Setup &setup, const QString &state, const QString &folder)
{
    Window::MainWindow &window = desktop.window();
    desktop.settings().setTheme(setup.theme);
    desktop.settings().setZoom(setup.zoom);
    window.resize(setup.size);
    QTest::qWait(300);
    window.showPage(Window::Rail::Progress);
    const auto *words = window.findChild<QLabel *>(u"heatWords"_s);
    static_cast<void>(QTest::qWaitFor([words] { return !words->text().isEmpty(); }, waitMs));
    QTest::qWait(300);
    save(window.grab(), folder, u"%1-%2"_s.arg(state, setup.name));
    const auto *scroll = window.findChild<QScrollArea *>(u"progressScroll"_s);
    if (scroll->isVisible()) {
        save(scroll->widget()->grab(), folder, u"%1-whole-%2"_s.arg(state, setup.name));
        window.findChild<QAbstractButton *>(u"showNumbersButton"_s)->click();
        QTest::qWait(300);
        save(scroll->widget()->grab(), folder, u"%1-numbers-%2"_s.arg(state, setup.name));
    }
}

} // namespace

bool shootProgress(const QString &folder, const QString &only)
{
    for (const Setup &setup : {Setup{u"progress-light-1280"_s, Settings::Theme::Light, {1280, 800}, 100},
                               Setup{u"progress-dark-1280"_s, Settings::Theme::Dark, {1280, 800}, 100},
                               Setup{u"progress-contrast-1280"_s, Settings::Theme::HighContrast, {1280, 800}, 100},
                               Setup{u"progress-light-1024"_s, Settings::Theme::Light, {1024, 768}, 100},
                               Setup{u"progress-light-1920"_s, Settings::Theme::Light, {1920, 1080}, 100},
                               Setup{u"progress-dark-at-200"_s, Settings::Theme::Dark, {1920, 1080}, 200}}) {
        for (const State &state : {State{u"progress-empty"_s, 0, 0}, State{u"progress-day"_s, 14, 1},
                                   State{u"progress-year"_s, 3200, 365}}) {
            const QTemporaryDir home;
            const Paths paths = Paths::below(home.path());
            if (!setup.name.contains(only)) {
                continue;
            }
            QDir().mkpath(paths.data);
            if (state.answers > 0 && !studyForDays(paths, state)) {
                return false;
            }
            App::Desktop desktop(paths);
            desktop.start();
            if (!QTest::qWaitForWindowExposed(&desktop.window())) {
                return false;
            }
            QTest::qWait(1000); // the store is open
            shoot(desktop, setup, state.name, folder);
        }
    }
    return true;
}

} // namespace Ochre::Shots
