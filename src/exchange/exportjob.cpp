// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/exportjob.h"

#include "exchange/exporter.h"
#include "exchange/notesmarkdown.h"
#include "exchange/progresshistory.h"
#include "exchange/questionsmarkdown.h"
#include "journal/storefiles.h"
#include "progress/eventstore.h"
#include "progress/owncards.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

constexpr int steps = 3; // read, put into its form, done

Error stopped()
{
    return {Text::tr("The export was stopped."), {}, Text::tr("No file was written.")};
}

Error nothingThere(const QString &what)
{
    return {what, {}, Text::tr("No file was written.")};
}

Result<std::vector<Course::Course>> readCourses(const ExportSources &sources, const Pace &pace)
{
    std::vector<Course::Course> courses;
    const int total = int(sources.packs.size()) + 1;
    for (const Course::PackPlace &place : sources.packs) {
        if (!goesOn(pace, int(courses.size()), total)) {
            return std::unexpected(stopped());
        }
        Result<Course::LoadedCourse> loaded = Course::loadPack(place.folder, sources.language);
        if (!loaded) {
            return std::unexpected(loaded.error());
        }
        courses.push_back(std::move(loaded->course));
    }
    return courses;
}

std::vector<const Course::Course *> pointersTo(const std::vector<Course::Course> &courses)
{
    std::vector<const Course::Course *> pointers;
    std::ranges::transform(courses, std::back_inserter(pointers), [](const Course::Course &one) { return &one; });
    return pointers;
}

Result<Outgoing> questionsIn(ExportForm form, const std::vector<Course::Course> &courses, qint64 nowMs)
{
    switch (form) {
    case ExportForm::AnkiText:
        return questionsOut(ExportFormat::AnkiText, pointersTo(courses), nowMs);
    case ExportForm::Apkg:
        return questionsOut(ExportFormat::Apkg, pointersTo(courses), nowMs);
    case ExportForm::Gift:
        return questionsOut(ExportFormat::Gift, pointersTo(courses), nowMs);
    default:
        return questionsMarkdown(pointersTo(courses));
    }
}

Result<Outgoing> cardsOut(const ExportOrder &order, const ExportSources &sources, qint64 nowMs)
{
    const std::vector<Study::OwnCard> cards = Progress::ownCards(sources.learner);
    if (cards.empty()) {
        return std::unexpected(nothingThere(Text::tr("There are no cards of your own yet.")));
    }
    return questionsIn(order.form, {Study::courseOf(cards, Progress::ownCourse, sources.cardsTitle)}, nowMs);
}

/// The notes of the courses that are wanted.
Result<Outgoing> notesOut(const ExportOrder &order, const ExportSources &sources,
                          const std::vector<Course::Course> &courses)
{
    Progress::LearnerState wanted;
    int notes = 0;
    for (const auto &[id, state] : sources.learner.courses.asKeyValueRange()) {
        if (order.courses.contains(id)) {
            wanted.courses.insert(id, state);
            notes += int(std::ranges::count(state.notes, false, &Progress::NoteState::removed));
        }
    }
    if (notes == 0) {
        return std::unexpected(nothingThere(Text::tr("There are no notes in what you chose.")));
    }
    return Outgoing{notesMarkdown(wanted, pointersTo(courses)), notes, {}};
}

Result<Outgoing> historyOut(const ExportOrder &order, const ExportSources &sources)
{
    if (Journal::isMissing(sources.store)) {
        return std::unexpected(nothingThere(Text::tr("No progress was saved here yet.")));
    }
    return Progress::EventStore::open(sources.store, Progress::Access::ReadOnly)
        .and_then([&order](const Progress::EventStore &store) {
            const int rows = -1; // a table tells itself how long it is
            return (order.form == ExportForm::Csv ? progressCsv(store) : progressJson(store))
                .transform([](const QByteArray &bytes) { return Outgoing{bytes, rows, {}}; });
        });
}

} // namespace

std::vector<ExportForm> formsOf(ExportWhat what)
{
    switch (what) {
    case ExportWhat::Questions:
    case ExportWhat::Cards:
        return {ExportForm::Apkg, ExportForm::AnkiText, ExportForm::Gift, ExportForm::Markdown};
    case ExportWhat::Notes:
        return {ExportForm::Markdown};
    case ExportWhat::History:
        break;
    }
    return {ExportForm::Csv, ExportForm::Json};
}

QString suffixOf(ExportForm form)
{
    switch (form) {
    case ExportForm::AnkiText:
        return u"txt"_s;
    case ExportForm::Apkg:
        return u"apkg"_s;
    case ExportForm::Gift:
        return u"gift"_s;
    case ExportForm::Markdown:
        return u"md"_s;
    case ExportForm::Csv:
        return u"csv"_s;
    case ExportForm::Json:
        break;
    }
    return u"json"_s;
}

bool isByCourse(ExportWhat what)
{
    return what == ExportWhat::Questions || what == ExportWhat::Notes;
}

Result<Outgoing> exported(const ExportOrder &order, const ExportSources &sources, qint64 nowMs, const Pace &pace)
{
    const auto made = [&](const std::vector<Course::Course> &courses) -> Result<Outgoing> {
        if (!goesOn(pace, 1, steps)) {
            return std::unexpected(stopped());
        }
        switch (order.what) {
        case ExportWhat::Questions:
            return questionsIn(order.form, courses, nowMs);
        case ExportWhat::Cards:
            return cardsOut(order, sources, nowMs);
        case ExportWhat::Notes:
            return notesOut(order, sources, courses);
        case ExportWhat::History:
            break;
        }
        return historyOut(order, sources);
    };
    const Result<std::vector<Course::Course>> courses =
        isByCourse(order.what) ? readCourses(sources, pace) : std::vector<Course::Course>();
    Result<Outgoing> out = courses.and_then(made);
    return out && !goesOn(pace, steps, steps) ? std::unexpected(stopped()) : std::move(out);
}

} // namespace Ochre::Exchange
