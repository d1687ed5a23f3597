// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/ankitext.h"
#include "exchange/exportjob.h"
#include "exchange/importer.h"
#include "exchange/ownpack.h"
#include "exchangebench.h"
#include "journal/codec.h"
#include "progress/eventstore.h"
#include "progress/owncards.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;

namespace {

ExportSources sourcesOfCourse()
{
    return {.packs = {{QStringLiteral(OCHRE_SOURCE_DIR "/lessons/rust"), Course::Origin::BuiltIn}},
            .language = {},
            .learner = {},
            .store = u"/nowhere/progress.sqlite"_s,
            .cardsTitle = u"My cards"_s};
}

Progress::Event eventOf(const Journal::Payload &payload, const QString &course)
{
    Progress::Event event = Journal::eventOf(payload);
    event.course = course;
    event.timeMs = 1'780'000'000'000;
    return event;
}

} // namespace

/// What the window and the command line write for other programs, and how it is ended half-way.
class TestExportJob final : public QObject {
    Q_OBJECT

private slots:
    void forms_belongToWhatTheySay()
    {
        for (const ExportWhat what :
             {ExportWhat::Questions, ExportWhat::Cards, ExportWhat::Notes, ExportWhat::History}) {
            QVERIFY(!formsOf(what).empty());
            for (const ExportForm form : formsOf(what)) {
                QVERIFY(!suffixOf(form).isEmpty());
            }
        }
        QVERIFY(isByCourse(ExportWhat::Notes));
        QVERIFY(!isByCourse(ExportWhat::History));
    }

    void questions_goOutInEveryForm()
    {
        for (const ExportForm form : formsOf(ExportWhat::Questions)) {
            const auto out = exported({ExportWhat::Questions, form, {u"rust"_s}}, sourcesOfCourse(), 0);
            QVERIFY2(out, qPrintable(out ? QString() : out.error().text()));
            QVERIFY2(out->items >= 400, qPrintable(QString::number(out->items)));
            QVERIFY(!out->bytes.isEmpty());
        }
        const auto text = exported({ExportWhat::Questions, ExportForm::Markdown, {u"rust"_s}}, sourcesOfCourse(), 0);
        QVERIFY(text->bytes.startsWith("# Rust for working engineers\n\n## "));
        QCOMPARE(text->bytes.count("\n#### Answer\n"), text->items);
    }

    void cardsAndNotes_areThoseOfTheLearner()
    {
        ExportSources sources = sourcesOfCourse();
        const ExportOrder cards{ExportWhat::Cards, ExportForm::AnkiText, {}};
        const ExportOrder notes{ExportWhat::Notes, ExportForm::Markdown, {u"rust"_s}};
        QVERIFY(!exported(cards, sources, 0));
        QVERIFY(!exported(notes, sources, 0));
        sources.learner.apply(
            eventOf(Progress::cardWritten({u"c1"_s, {}, u"Why?"_s, u"Because."_s, {}, {}, {}}), Progress::ownCourse));
        Journal::NoteWritten note{.lesson = u"ownership-and-moves"_s, .note = u"n1"_s, .text = u"A move is a copy."_s};
        sources.learner.apply(eventOf(note, u"rust"_s));
        note.note = u"n2"_s;
        sources.learner.apply(eventOf(note, u"other"_s));
        const auto card = exported(cards, sources, 0);
        QVERIFY(card);
        QCOMPARE(card->items, 1);
        QVERIFY(card->bytes.contains("Because."));
        const auto text = exported(notes, sources, 0);
        QVERIFY(text);
        QCOMPARE(text->items, 1); // that of the other course was not chosen
        QVERIFY2(text->bytes.contains("A move is a copy."), text->bytes.constData());
    }

    void history_needsAStore()
    {
        const auto none = exported({ExportWhat::History, ExportForm::Csv, {}}, sourcesOfCourse(), 0);
        QVERIFY(!none);
        QVERIFY(none.error().what.contains(u"No progress"));
        const QTemporaryDir folder;
        ExportSources sources = sourcesOfCourse();
        sources.store = Progress::EventStore::fileIn(folder.path());
        {
            auto store = Progress::EventStore::open(sources.store);
            QVERIFY(store);
            std::vector<Journal::Entry> entries;
            entries.push_back(
                {eventOf(Journal::AnswerGiven{u"moves"_s, u"q"_s, true}, u"rust"_s), std::nullopt, false});
            entries.back().event.id = u"01900000-0000-7000-8000-000000000001"_s;
            QVERIFY(store->append(entries));
        }
        const auto csv = exported({ExportWhat::History, ExportForm::Csv, {}}, sources, 0);
        QVERIFY2(csv, qPrintable(csv ? QString() : csv.error().text()));
        QVERIFY(csv->bytes.startsWith("time,day,what"));
        QCOMPARE(csv->bytes.count('\n'), 2);
        const auto json = exported({ExportWhat::History, ExportForm::Json, {}}, sources, 0);
        QVERIFY(json && json->bytes.contains("\"rows\""));
    }

    // At whatever step the end is asked for, there is no file.
    void anEnd_isAnEnd()
    {
        for (int steps = 0; steps < 3; ++steps) {
            int told = 0;
            const auto out = exported({ExportWhat::Questions, ExportForm::Gift, {u"rust"_s}}, sourcesOfCourse(), 0,
                                      [&](int, int) { return told++ < steps; });
            QVERIFY(!out);
        }
    }

    void anImport_canBeEndedBeforeItIsWritten()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"a.gift"_s);
        QByteArray quiz;
        for (int number = 0; number < 40; ++number) {
            quiz += "::q" + QByteArray::number(number) + "::Number " + QByteArray::number(number) + "?{=a ~b}\n\n";
        }
        QVERIFY(writeFile(file, quiz));
        int last = 0;
        const auto read = readIncoming(ImportFormat::Gift, file, [&last](int done, int total) {
            last = done;
            return total == 40 && done < 10;
        });
        QVERIFY(!read);
        QCOMPARE(last, 40); // it was asked once more at the end
        const auto incoming = readIncoming(ImportFormat::Gift, file);
        QVERIFY(incoming);
        for (int steps = 0; steps < 2; ++steps) {
            auto pack = OwnPack::open(folder.path(), {}, u"mine"_s);
            QVERIFY(pack);
            int told = 0;
            QVERIFY(!pack->add(planFor(*incoming, pack->course()), QDate(2026, 11, 30),
                               [&](int, int) { return told++ < steps; }));
            QVERIFY(!QFileInfo::exists(folder.filePath(u"courses/mine"_s)));
        }
        auto pack = OwnPack::open(folder.path(), {}, u"mine"_s);
        pack->setFreshTitle(u"Mine"_s);
        QVERIFY(pack->add(planFor(*incoming, pack->course()), QDate(2026, 11, 30)));
        QCOMPARE(pack->course().title, u"Mine"_s);
        QVERIFY(isOwnPack(pack->course()));
        QVERIFY(!isOwnPack(rustCourse()));
    }

    void titles_becomeIds()
    {
        QCOMPARE(packIdOf(u"My Rust cards"_s), u"my-rust-cards"_s);
        QCOMPARE(packIdOf(u"  Übung: Nr. 2! "_s), u"ubung-nr-2"_s);
        QCOMPARE(packIdOf(u"???"_s), QString());
        QCOMPARE(packIdOf(u"a"_s.repeated(200)).size(), 80);
    }
};

QTEST_GUILESS_MAIN(TestExportJob)
#include "tst_exportjob.moc"
