// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/fence.h"

#include "course/coursetext.h"
#include "course/fencescan.h"

#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

const QStringList &knownLanguages()
{
    static const QStringList names{u"rust"_s, u"output"_s, u"toml"_s, u"sh"_s,  u"text"_s, u"memory"_s,  u"json"_s,
                                   u"php"_s,  u"java"_s,   u"go"_s,   u"cpp"_s, u"c"_s,    u"python"_s,  u"sql"_s,
                                   u"http"_s, u"yaml"_s,   u"diff"_s, u"asm"_s, u"js"_s,   u"console"_s, u"trace"_s};
    return names;
}

void addFault(Fence &fence, QLatin1StringView rule, const QString &message)
{
    fence.faults.push_back({rule, message, 0});
}

void readIgnore(Fence &fence, const QString &reason)
{
    fence.ignoreReason = reason;
    if (reason.isEmpty()) {
        fence.ignoreReason = Text::tr("no reason given");
        addFault(fence, "ignore-without-reason"_L1,
                 Text::tr("“ignore” needs a reason: write “rust,ignore, why it cannot be compiled here”."));
    }
}

void readAttribute(Fence &fence, const QString &attribute)
{
    static const QRegularExpression code(u"^E[0-9]{4}$"_s);
    static const QRegularExpression lint(u"^[a-z][a-z0-9]*(_[a-z0-9]+)+$"_s);
    static const QRegularExpression edition(u"^edition(2015|2018|2021|2024)$"_s);
    static const QRegularExpression crates(u"^crates=([A-Za-z0-9_-]+(\\+[A-Za-z0-9_-]+)*)$"_s);
    if (attribute == "compile_fail"_L1) {
        fence.compileFail = true;
    } else if (attribute == "should_panic"_L1) {
        fence.shouldPanic = true;
    } else if (attribute == "no_run"_L1) {
        fence.noRun = true;
    } else if (attribute == "warns"_L1) {
        fence.warns = true;
    } else if (attribute == "proof"_L1) {
        fence.proof = true;
    } else if (attribute == "trace"_L1) {
        fence.traced = true;
    } else if (const auto match = edition.match(attribute); match.hasMatch()) {
        fence.edition = match.captured(1);
    } else if (const auto list = crates.match(attribute); list.hasMatch()) {
        fence.crates = list.captured(1).split(u'+');
    } else if (code.match(attribute).hasMatch() || (fence.compileFail && lint.match(attribute).hasMatch())) {
        fence.codes << attribute;
    } else {
        addFault(fence, "fence-attribute"_L1,
                 Text::tr("“%1” is no attribute of a Rust block. Known are: compile_fail, error codes, should_panic, "
                          "no_run, warns, proof, trace, ignore, edition2021, crates=a+b.")
                     .arg(attribute.left(40)));
    }
}

void checkRust(Fence &fence)
{
    if (!fence.codes.isEmpty() && !fence.compileFail) {
        addFault(fence, "fence-attribute"_L1,
                 Text::tr("Error codes belong to “compile_fail”: write “rust,compile_fail,%1”.")
                     .arg(fence.codes.join(u',')));
    }
    if (fence.compileFail && (fence.shouldPanic || fence.noRun)) {
        addFault(fence, "fence-attribute"_L1,
                 Text::tr("A block that does not compile can neither run nor panic. Keep one of the attributes."));
    }
    if (fence.shouldPanic && !fence.hasMain()) {
        addFault(fence, "fence-attribute"_L1, Text::tr("“should_panic” needs a main function that is run."));
    }
    if (fence.proof && (fence.traced || !fence.ignoreReason.isEmpty())) {
        addFault(fence, "fence-attribute"_L1,
                 Text::tr("A proof is neither shown nor left out: “proof” goes with neither “trace” nor “ignore”."));
    }
    if (fence.traced && (!fence.isRunnable() || fence.shouldPanic)) {
        addFault(fence, "fence-attribute"_L1,
                 Text::tr("“trace” needs a program with a main function that runs to its end."));
    }
    if (fence.traced && !fence.crates.isEmpty()) {
        addFault(fence, "fence-attribute"_L1,
                 Text::tr("A program that is recorded step by step has no crates: take “trace” or “crates=” away."));
    }
}

void readRustInfo(Fence &fence)
{
    const qsizetype reasonAt = fence.info.indexOf(", "_L1);
    const QString words = reasonAt < 0 ? fence.info : fence.info.first(reasonAt);
    const QString reason = reasonAt < 0 ? QString() : fence.info.sliced(reasonAt + 2).trimmed();
    const QStringList attributes = words.split(u',', Qt::SkipEmptyParts);
    bool ignored = false;
    for (const QString &attribute : attributes.sliced(1)) {
        if (attribute.trimmed() == "ignore"_L1) {
            ignored = true;
            readIgnore(fence, reason);
        } else {
            readAttribute(fence, attribute.trimmed());
        }
    }
    const QString behindSpace = attributes.constFirst().sliced(fence.language.size()).trimmed();
    for (const QString &lost : {behindSpace, ignored ? QString() : reason}) {
        if (!lost.isEmpty()) {
            addFault(fence, "fence-attribute"_L1,
                     Text::tr("“%1” is not understood. Separate attributes by commas without spaces; only “ignore” "
                              "takes a reason.")
                         .arg(lost.left(40)));
        }
    }
}

// Lines "# " are compiled and not shown; "##" is a literal "#", as in rustdoc.
void readRustSource(Fence &fence, const QString &content)
{
    QStringList source;
    QStringList shown;
    QStringList lines = content.split(u'\n');
    if (!lines.isEmpty() && lines.constLast().isEmpty()) {
        lines.removeLast();
    }
    for (const QString &line : std::as_const(lines)) {
        const QString trimmed = line.trimmed();
        if (trimmed == "#"_L1 || trimmed.startsWith("# "_L1)) {
            source << (trimmed.size() > 2 ? trimmed.sliced(2) : QString());
        } else if (trimmed.startsWith("##"_L1)) {
            QString literal = line;
            literal.remove(literal.indexOf(u'#'), 1);
            source << literal;
            shown << literal;
            fence.shownLines << static_cast<int>(source.size());
        } else {
            source << line;
            shown << line;
            fence.shownLines << static_cast<int>(source.size());
        }
    }
    fence.source = source.join(u'\n') + (source.isEmpty() ? u""_s : u"\n"_s);
    fence.shown = shown.join(u'\n') + (shown.isEmpty() ? u""_s : u"\n"_s);
}

void attachOutput(Fence &output, Fence *program)
{
    if (!program || !program->isRunnable() || program->hasExpectedOutput) {
        addFault(output, "output-without-program"_L1,
                 Text::tr("An “output” block belongs directly after a Rust block with a main function that is run."));
        return;
    }
    program->expectedOutput = output.source;
    program->hasExpectedOutput = true;
}

void attachTrace(Fence &trace, Fence *program)
{
    if (!program || !program->traced || !program->trace.empty()) {
        addFault(trace, "trace-without-program"_L1,
                 Text::tr("A “trace” block belongs after a block “rust,trace” and its output, once for each."));
        return;
    }
    ParsedTrace parsed = parseTrace(trace.source, static_cast<int>(program->shown.count(u'\n')));
    program->trace = std::move(parsed.lines);
    program->traceLine = trace.line;
    for (const TraceFault &fault : parsed.faults) {
        trace.faults.push_back({"trace-syntax"_L1, fault.message, fault.line});
    }
}

void attachFollowers(std::vector<Fence> &fences)
{
    Fence *program = nullptr;
    for (Fence &fence : fences) {
        if (fence.language == "output"_L1) {
            attachOutput(fence, program);
        } else if (fence.language == "trace"_L1) {
            attachTrace(fence, program);
        } else {
            program = fence.isRust() ? &fence : nullptr;
        }
    }
}

} // namespace

bool Fence::hasMain() const
{
    static const QRegularExpression main(u"^[ \\t]*(pub\\s+)?(async\\s+)?fn\\s+main\\s*\\("_s,
                                         QRegularExpression::MultilineOption);
    return main.match(source).hasMatch();
}

QByteArray Fence::program() const
{
    return hasMain() ? source.toUtf8() : source.toUtf8() + "\nfn main() {}\n";
}

Fence makeFence(const QString &info, const QString &content, int line)
{
    static const QRegularExpression languageEnd(u"[,\\s]"_s);
    Fence fence;
    fence.info = info;
    fence.line = line;
    const qsizetype end = info.indexOf(languageEnd);
    fence.language = end < 0 ? info : info.first(end);
    if (!fence.isRust()) {
        fence.source = content;
        fence.shown = content;
        if (!knownLanguages().contains(fence.language)) {
            addFault(fence, "fence-language"_L1,
                     Text::tr("“%1” is no language of a block. Begin it with “rust”, “output”, “text”, “toml”, “sh”, "
                              "“memory” or another known one.")
                         .arg(fence.language.left(40)));
        }
        return fence;
    }
    readRustSource(fence, content);
    readRustInfo(fence);
    checkRust(fence);
    return fence;
}

std::vector<Fence> parseFences(const QString &body)
{
    std::vector<Fence> fences;
    for (const RawFence &raw : scanFences(body)) {
        fences.push_back(makeFence(raw.info, raw.content, raw.firstLine));
        if (!raw.closed) {
            addFault(fences.back(), "fence-unclosed"_L1,
                     Text::tr("This block has no end. Close it with the same marks on a line of their own."));
        }
    }
    attachFollowers(fences);
    return fences;
}

} // namespace Ochre::Course
