// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"
#include "base/filesystem.h"
#include "benches.h"
#include "design/look.h"
#include "largestore.h"
#include "practice/gradebar.h"
#include "practice/practicepage.h"
#include "practice/reviewdesk.h"
#include "progress/eventstore.h"
#include "progress/progressservice.h"
#include "search/searchservice.h"
#include "watchedprogram.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

constexpr int rounds = 9;
constexpr int patienceMs = 600'000;
constexpr double aimTodayMs = 100;
constexpr double aimNextMs = 20;
constexpr double aimDiskMs = 30;
constexpr double aimSearchMs = 30;
constexpr double aimReplaySeconds = 20;
constexpr int starts = 4;
constexpr int idleMs = 5000; // by then the store was read
constexpr double aimStart = 1.1;
constexpr double aimMemory = 1.5;

double msOf(const std::function<void()> &work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return elapsedMs(clock);
}

void reportMedian(const Report &report, const QString &what, const std::vector<double> &values, double aim)
{
    report.value(what, median(values), aim, u"ms"_s,
                 u"median of %1, longest %2 ms"_s.arg(values.size()).arg(std::ranges::max(values), 0, 'f', 1));
}

/// What Today tells of what is due.
void benchToday(const Report &report, Practice::PracticePage &page)
{
    std::vector<double> values;
    for (int round = 0; round < rounds; ++round) {
        values.push_back(msOf([&page] { std::ignore = page.news(); }));
    }
    reportMedian(report, u"Today: what is due"_s, values, aimTodayMs);
}

/// A review as it is played: the grade is on its way to the disk, then the next card is there.
void benchReview(const Report &report, Progress::ProgressService &progress, Practice::PracticePage &page)
{
    page.resize(1000, 760);
    page.show();
    page.review();
    const auto isAsking = [&page] { return page.desk().isVisible() && !page.desk().key().isEmpty(); };
    if (!waitUntil(isAsking, patienceMs)) {
        return report.failure(u"review"_s, u"no card was asked"_s);
    }
    std::vector<double> disk;
    std::vector<double> next;
    for (int round = 0; round < rounds; ++round) {
        const QString before = page.desk().key();
        QElapsedTimer clock;
        clock.start();
        double savedMs = 0;
        const auto saved = QObject::connect(&progress, &Progress::ProgressService::savedChanged, &page, [&] {
            if (savedMs == 0 && !progress.hasUnsaved()) {
                savedMs = elapsedMs(clock);
            }
        });
        emit page.desk().graded(Study::RecallGrade::Good, 1000);
        const bool isNext = waitUntil([&] { return savedMs > 0 && page.desk().key() != before; }, patienceMs);
        QObject::disconnect(saved);
        if (!isNext) {
            return report.failure(u"review"_s, u"no next card was asked"_s);
        }
        disk.push_back(savedMs);
        next.push_back(elapsedMs(clock) - savedMs);
    }
    reportMedian(report, u"a grade until it is on the disk"_s, disk, aimDiskMs);
    reportMedian(report, u"the next card, when the grade is on the disk"_s, next, aimNextMs);
}

/// Every key of a word, one after the other, among the notes.
void benchSearch(const Report &report, const Progress::LearnerState &learner)
{
    Search::SearchService search;
    std::vector<Search::SearchEntry> notes;
    for (const auto &[id, note] : learner.of().notes.asKeyValueRange()) {
        notes.push_back({Search::SearchEntry::Kind::Note,
                         note.lesson,
                         id,
                         note.text.left(40),
                         {},
                         note.text,
                         QString(Progress::firstCourse)});
    }
    search.setCourses({});
    search.setNotes(std::move(notes));
    std::vector<double> values;
    const QString word = u"borrowing"_s;
    for (qsizetype length = 1; length <= word.size(); ++length) {
        bool isFound = false;
        const QString typed = word.first(length);
        const auto found = QObject::connect(&search, &Search::SearchService::found, &search,
                                            [&](const QString &text) { isFound = isFound || text == typed; });
        values.push_back(msOf([&] {
            search.search(typed);
            std::ignore = waitUntil([&isFound] { return isFound; }, patienceMs);
        }));
        QObject::disconnect(found);
    }
    values.erase(values.begin()); // the first letter makes the index
    reportMedian(report, u"search among the notes, a key"_s, values, aimSearchMs);
}

void benchReplay(const Report &report, const QString &file)
{
    Result<Progress::EventStore> store = Progress::EventStore::open(file);
    if (!store) {
        return report.failure(u"full replay"_s, store.error().text());
    }
    bool isDone = false;
    const double ms = msOf([&] { isDone = store->rebuild().has_value(); });
    if (isDone) {
        report.value(u"full replay"_s, ms / 1000, aimReplaySeconds, u"s"_s,
                     u"%1 events"_s.arg(store->state().eventCount()));
    } else {
        report.failure(u"full replay"_s, u"it was not done"_s);
    }
}

struct Start {
    double pictureMs = 0;
    double megabytes = 0;
};

/// The median of some starts after the first one, which makes what is kept.
std::optional<Start> startOf(const QString &home)
{
    std::vector<double> pictures;
    std::vector<double> memories;
    for (int round = 0; round < starts; ++round) {
        WatchedProgram program(home);
        const std::optional<double> picture = program.start();
        if (!picture) {
            return std::nullopt;
        }
        std::ignore = program.settle(static_cast<int>(*picture) + idleMs);
        if (round > 0) {
            pictures.push_back(*picture);
            memories.push_back(program.memory().value_or(WatchedProgram::Memory{}).pss);
        }
    }
    return Start{median(pictures), median(memories)};
}

/// The program on this store against the program on an empty one.
void benchStartAtSize(const Report &report, const QString &file)
{
    const QString what = u"start on this store"_s;
    if (QGuiApplication::platformName() != "xcb"_L1 || !screenIsEmpty()) {
        return report.failure(what, u"it needs an empty X screen of its own, as ./dev bench makes one"_s);
    }
    const QTemporaryDir empty;
    const QTemporaryDir large;
    const QString data = large.path() + u"/data/ochre"_s;
    if (!makeFolder(data) || !QFile::copy(file, Progress::EventStore::fileIn(data))) {
        return report.failure(what, u"the store could not be copied"_s);
    }
    const std::optional<Start> bare = startOf(empty.path());
    const std::optional<Start> ours = startOf(large.path());
    if (!bare || !ours) {
        return report.failure(what, u"the program showed no window"_s);
    }
    report.ratio(what + u": first picture"_s,
                 {ours->pictureMs / bare->pictureMs, ours->pictureMs, bare->pictureMs, starts - 1}, aimStart);
    report.value(what + u": memory, PSS"_s, ours->megabytes / bare->megabytes, aimMemory, u"×"_s,
                 u"%1 MB against %2 MB"_s.arg(ours->megabytes, 0, 'f', 1).arg(bare->megabytes, 0, 'f', 1));
}

} // namespace

void benchStudying(const Report &report)
{
    const StoreSize size = StoreSize::wanted();
    report.section(
        u"Studying with %1 answers, %2 cards and %3 notes"_s.arg(size.answers).arg(size.cards).arg(size.notes),
        u"On a generated store, all on the thread of the window but the disk. OCHRE_ANSWERS=N makes a "
        "smaller one."_s);
    const QTemporaryDir folder;
    const QString file = Progress::EventStore::fileIn(folder.path());
    if (const Result<void> made = makeLargeStore(file, size); !made) {
        return report.failure(u"the store"_s, made.error().text());
    }
    benchStartAtSize(report, file); // first, while no window of this program is on the screen
    benchReplay(report, file);
    Progress::ProgressService progress(file, systemClock());
    const double openMs = msOf([&progress] {
        progress.open();
        std::ignore = waitUntil([&progress] { return progress.isPersistent(); }, patienceMs);
    });
    report.value(u"opening the store, behind the window"_s, openMs, 0, u"ms"_s);
    Practice::PracticePage page(progress);
    page.setLook(Design::Look::make(Design::Scheme::Light, 100));
    page.setCourses({});
    benchToday(report, page);
    benchReview(report, progress, page);
    benchSearch(report, progress.learner());
}

} // namespace Ochre::Bench
