// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/exportcommand.h"

#include "base/clock.h"
#include "base/filesystem.h"
#include "course/courselibrary.h"
#include "course/nearestname.h"
#include "ctl/exchangeoutput.h"
#include "ctl/progressorder.h"
#include "exchange/exporter.h"
#include "exchange/notesmarkdown.h"
#include "exchange/progresshistory.h"
#include "journal/storefiles.h"
#include "progress/eventstore.h"
#include "progress/owncards.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

/// One call, and what is asked for.
struct ExportCall {
    const QCommandLineParser &parser;
    const Console &console;
    QString file;
    QStringList courses; ///< ids or folders; empty: all that are installed, and the own cards

    [[nodiscard]] bool wants(const QString &course) const { return courses.isEmpty() || courses.contains(course); }
    [[nodiscard]] QString store() const { return Progress::EventStore::fileIn(console.paths.data); }
};

/// Whatever was asked for, as values that outlive what is made of them.
struct Sources {
    Course::CourseLibrary library;
    std::vector<Course::Course> more; ///< packs that were named by their folder, and the own cards

    [[nodiscard]] std::vector<const Course::Course *> all(const ExportCall &call) const
    {
        std::vector<const Course::Course *> courses;
        for (const auto &installed : library.courses) {
            if (call.wants(installed->id())) {
                courses.push_back(&installed->course());
            }
        }
        std::ranges::transform(more, std::back_inserter(courses), [](const Course::Course &course) { return &course; });
        return courses;
    }
};

Result<Progress::EventStore> openStore(const ExportCall &call)
{
    return openForReading({call.console.paths, call.store(), {}, false, call.console.out, call.console.err});
}

/// A folder is read as a pack; a word is the id of an installed course.
Result<void> addNamed(const ExportCall &call, Sources &sources)
{
    for (const QString &name : call.courses) {
        const bool isKnown = name == Progress::ownCourse || sources.library.find(name);
        if (!isKnown && !QFileInfo(name).isDir()) {
            QStringList ids{Progress::ownCourse};
            std::ranges::transform(sources.library.courses, std::back_inserter(ids),
                                   [](const auto &course) { return course->id(); });
            return std::unexpected(Error{Text::tr("There is no course with this id, and no such folder."), name,
                                         Course::nearestNames(name, ids)});
        }
        if (!isKnown) {
            Result<Course::LoadedCourse> loaded = Course::loadPack(name);
            if (!loaded) {
                return std::unexpected(loaded.error());
            }
            sources.more.push_back(std::move(loaded->course));
        }
    }
    return {};
}

Result<void> addOwnCards(const ExportCall &call, Sources &sources)
{
    if (!call.wants(Progress::ownCourse) || Journal::isMissing(call.store())) {
        return {};
    }
    return openStore(call).transform([&sources](const Progress::EventStore &store) {
        sources.more.push_back(
            Study::courseOf(Progress::ownCards(store.state()), Progress::ownCourse, Text::tr("Own cards")));
    });
}

Result<Sources> sourcesFor(const ExportCall &call)
{
    Sources sources{Course::loadLibrary(Course::placesOf(call.console.paths)), {}};
    const Result<void> added = addNamed(call, sources).and_then([&] { return addOwnCards(call, sources); });
    return added ? Result<Sources>(std::move(sources)) : std::unexpected(added.error());
}

Result<Exchange::Outgoing> questions(const ExportCall &call, Exchange::ExportFormat format)
{
    return sourcesFor(call).and_then(
        [&](const Sources &sources) { return Exchange::questionsOut(format, sources.all(call), systemClock()()); });
}

Result<Exchange::Outgoing> ankiText(const ExportCall &call)
{
    return questions(call, Exchange::ExportFormat::AnkiText);
}

Result<Exchange::Outgoing> apkg(const ExportCall &call)
{
    return questions(call, Exchange::ExportFormat::Apkg);
}

Result<Exchange::Outgoing> gift(const ExportCall &call)
{
    return questions(call, Exchange::ExportFormat::Gift);
}

Result<Exchange::Outgoing> notes(const ExportCall &call)
{
    return openStore(call).and_then([&call](const Progress::EventStore &store) {
        return sourcesFor(call).transform([&](const Sources &sources) {
            return Exchange::Outgoing{Exchange::notesMarkdown(store.state(), sources.all(call)), 0, {}};
        });
    });
}

Result<Exchange::Outgoing> csv(const ExportCall &call)
{
    return openStore(call).and_then(Exchange::progressCsv).transform([](const QByteArray &bytes) {
        return Exchange::Outgoing{bytes, int(bytes.count('\n')) - 1, {}};
    });
}

Result<Exchange::Outgoing> json(const ExportCall &call)
{
    return openStore(call).and_then(Exchange::progressJson).transform([](const QByteArray &bytes) {
        return Exchange::Outgoing{bytes, 0, {}};
    });
}

struct Format {
    QLatin1StringView name;
    Result<Exchange::Outgoing> (*make)(const ExportCall &);
};

constexpr std::array<Format, 6> formats{{{"anki-text"_L1, ankiText},
                                         {"apkg"_L1, apkg},
                                         {"gift"_L1, gift},
                                         {"notes"_L1, notes},
                                         {"csv"_L1, csv},
                                         {"json"_L1, json}}};

int write(const ExportCall &call, const Exchange::Outgoing &out)
{
    if (const Result<void> saved = saveFile(call.file, out.bytes); !saved) {
        return call.console.impossible(saved.error());
    }
    if (call.parser.isSet(u"json"_s)) {
        call.console.writeJson({{u"file"_s, call.file},
                                {u"bytes"_s, qint64(out.bytes.size())},
                                {u"items"_s, out.items},
                                {u"problems"_s, leftOutJson(out.problems)}});
    } else {
        call.console.out << Text::tr("Exported to %1.").arg(call.file) << '\n';
        printLeftOut(out.problems, call.console.err);
    }
    return out.problems.empty() ? Fine : No;
}

} // namespace

int runExportCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Writes what you have for other programs: questions and own cards for Anki (anki-text, apkg) or Moodle "
        "(gift), your notes as Markdown (notes), what you have done as a table (csv, json). The whole log, to "
        "be read in again, is written by: ochrectl progress export."));
    parser.addPositionalArgument(u"format"_s, Text::tr("anki-text, apkg, gift, notes, csv or json"),
                                 u"anki-text|apkg|gift|notes|csv|json"_s);
    parser.addPositionalArgument(u"file"_s, Text::tr("The file to write; one that is there is replaced."), u"FILE"_s);
    parser.addOptions({{u"course"_s,
                        Text::tr("Only the questions of this course, or of the pack in this folder; \"my-cards\" are "
                                 "your own cards. May be given several times."),
                        u"ID|DIR"_s},
                       {u"json"_s, Text::tr("Print one JSON object about what was written.")}});
    if (const auto code = console.parse(parser, u"export"_s, arguments)) {
        return *code;
    }
    const QStringList words = parser.positionalArguments();
    const auto format =
        std::ranges::find_if(formats, [&words](const Format &one) { return words.value(0) == one.name; });
    if (format == formats.end() || words.size() != 2) {
        return console.impossible({Text::tr("This is no export."), words.join(u' '),
                                   Text::tr("It is: export FORMAT FILE; export --help names the formats.")});
    }
    const ExportCall call{parser, console, words[1], parser.values(u"course"_s)};
    const Result<Exchange::Outgoing> out = format->make(call);
    return out ? write(call, *out) : console.impossible(out.error());
}

} // namespace Ochre::Ctl
