// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/importcommand.h"

#include "ctl/exchangeoutput.h"
#include "exchange/importer.h"
#include "exchange/ownpack.h"
#include "exchange/questionword.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

/// One call, and the pack that it is about.
struct ImportCall {
    const QCommandLineParser &parser;
    const Console &console;
    Exchange::OwnPack &pack;

    [[nodiscard]] bool json() const { return parser.isSet(u"json"_s); }
};

/// What would come, a line each.
void printPreview(const Exchange::ImportPlan &plan, QTextStream &out)
{
    for (const Course::Question &question : plan.questions) {
        out << Exchange::questionWord(question) << "  " << question.prompt.simplified().left(70) << '\n';
    }
    for (const Course::Exercise &exercise : plan.exercises) {
        out << Text::tr("exercise") << "  " << exercise.title << '\n';
    }
    out << Text::tr("New: %1, there already: %2, left out: %3. Nothing was written.")
               .arg(plan.added())
               .arg(plan.unchanged)
               .arg(plan.problems.size())
        << '\n';
}

void printReceipt(const Exchange::ImportPlan &plan, const Exchange::ImportReceipt &receipt, QTextStream &out)
{
    out << Text::tr("Imported: %1, there already: %2, left out: %3.")
               .arg(receipt.added)
               .arg(plan.unchanged)
               .arg(plan.problems.size())
        << '\n';
    if (receipt.added > 0) {
        out << Text::tr("They lie in the course “%1”. Take them back with:").arg(receipt.pack) << "\n\n"
            << u"    ochrectl import --undo %1 --pack %2\n"_s.arg(receipt.import, receipt.pack);
    }
    const bool predicts = std::ranges::any_of(plan.questions, [](const Course::Question &question) {
        return question.kind == Course::QuestionKind::Predict;
    });
    if (receipt.added > 0 && predicts) {
        out << Text::tr("What its programs print finds out:") << "\n\n"
            << u"    ochrectl pack check \"%1\" --write-outcomes\n"_s.arg(receipt.folder);
    }
}

int import(const ImportCall &call, Exchange::ImportFormat format, const QString &path)
{
    const Result<Exchange::Incoming> incoming = Exchange::readIncoming(format, path);
    if (!incoming) {
        return call.console.impossible(incoming.error());
    }
    const Exchange::ImportPlan plan = Exchange::planFor(*incoming, call.pack.course());
    const bool isPreview = call.parser.isSet(u"preview"_s);
    const Result<Exchange::ImportReceipt> receipt =
        isPreview ? Exchange::ImportReceipt() : call.pack.add(plan, QDate::currentDate());
    if (!receipt) {
        return call.console.impossible(receipt.error());
    }
    if (call.json()) {
        call.console.writeJson({{u"items"_s, plan.items},
                                {u"problems"_s, leftOutJson(plan.problems)},
                                {u"added"_s, isPreview ? 0 : receipt->added},
                                {u"new"_s, plan.added()},
                                {u"unchanged"_s, plan.unchanged},
                                {u"pack"_s, receipt->pack},
                                {u"import"_s, receipt->import},
                                {u"folder"_s, receipt->folder}});
    } else {
        printLeftOut(plan.problems, call.console.err);
        isPreview ? printPreview(plan, call.console.out) : printReceipt(plan, *receipt, call.console.out);
    }
    return plan.problems.empty() ? Fine : No;
}

int undo(const ImportCall &call, const QString &which)
{
    const Result<Exchange::ImportReceipt> receipt = call.pack.undo(which);
    if (!receipt) {
        return call.console.impossible(receipt.error());
    }
    if (call.json()) {
        call.console.writeJson({{u"undone"_s, receipt->import}, {u"pack"_s, receipt->pack}});
    } else {
        call.console.out << Text::tr("The import is taken back. What you have answered in it is kept.") << '\n';
    }
    return Fine;
}

int list(const ImportCall &call)
{
    QJsonArray imports;
    for (const QString &import : call.pack.imports()) {
        const QString title = call.pack.titleOf(import);
        imports << QJsonObject{{u"import"_s, import}, {u"title"_s, title}};
        if (!call.json()) {
            call.console.out << import << "  " << title << '\n';
        }
    }
    if (call.json()) {
        call.console.writeJson({{u"imports"_s, imports}});
    }
    return Fine;
}

int unknownUse(const Console &console, const QStringList &words)
{
    if (words.size() == 2 && (words[0] == u"csv" || words[0] == u"json")) {
        return console.impossible({Text::tr("Progress comes in as the whole log only, so that nothing of it is lost."),
                                   {},
                                   Text::tr("Read in what ochrectl progress export has written: ochrectl progress "
                                            "import FILE.")});
    }
    return console.impossible({Text::tr("This is no import."), words.join(u' '),
                               Text::tr("It is: import FORMAT FILE, import --list, or import --undo [IMPORT]; import "
                                        "--help names the formats.")});
}

void addOptions(QCommandLineParser &parser)
{
    const QString names = Exchange::importFormatNames().join(u'|');
    parser.addPositionalArgument(u"format"_s, names, u'[' + names + u']');
    parser.addPositionalArgument(u"file"_s, Text::tr("The file to read; with rustlings the folder."), u"[FILE]"_s);
    parser.addOptions({{u"pack"_s,
                        Text::tr("The pack that it goes into; it is made when there is none. Without it: %1.")
                            .arg(Exchange::usualPack),
                        u"ID"_s, Exchange::usualPack},
                       {u"preview"_s, Text::tr("Only say what would come, and what is wrong with the rest.")},
                       {u"list"_s, Text::tr("Name the imports of the pack.")},
                       {u"undo"_s, Text::tr("Take an import back: the one that is named, else the last one.")},
                       {u"json"_s, Text::tr("Print one JSON object.")}});
}

} // namespace

int runImportCommand(const QStringList &arguments, const Console &console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr(
        "Brings questions and exercises of other programs into a course of your own. Only text comes in: no "
        "scripts, pictures or sounds. What is there already is not doubled, and an import can be taken back."));
    addOptions(parser);
    if (const auto code = console.parse(parser, u"import"_s, arguments)) {
        return *code;
    }
    const QStringList words = parser.positionalArguments();
    const bool undoes = parser.isSet(u"undo"_s);
    const bool lists = parser.isSet(u"list"_s);
    const auto format = Exchange::importFormatNamed(words.value(0));
    const bool isUse = undoes ? !lists && words.size() <= 1 : lists ? words.isEmpty() : format && words.size() == 2;
    if (!isUse) {
        return unknownUse(console, words);
    }
    Result<Exchange::OwnPack> pack =
        Exchange::OwnPack::open(console.paths.data, console.paths.lessons, parser.value(u"pack"_s));
    if (!pack) {
        return console.impossible(pack.error());
    }
    const ImportCall call{parser, console, *pack};
    return undoes ? undo(call, words.value(0)) : lists ? list(call) : import(call, *format, words[1]);
}

} // namespace Ochre::Ctl
