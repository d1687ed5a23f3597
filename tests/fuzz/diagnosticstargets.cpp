// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/cargoparser.h"
#include "diagnostics/escapefilter.h"
#include "diagnostics/panicparser.h"
#include "diagnostics/rustcparser.h"
#include "diagnostics/testoutputparser.h"
#include "fuzz/targets.h"
#include "stories/storybuilder.h"
#include "stories/storyjson.h"

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

void readRustc(QByteArrayView bytes)
{
    [[maybe_unused]] const auto parsed = Diagnostics::parseRustcOutput(bytes);
}

/// Whatever a message says: a story has one sentence for each event, and its edges end at events.
void readStories(QByteArrayView bytes)
{
    const Diagnostics::ParseResult parsed = Diagnostics::parseRustcOutput(bytes, {.source = bytes});
    for (const auto &source : {Stories::SourceText{.bytes = bytes}, Stories::SourceText{}}) {
        for (const Stories::Story &story : Stories::storiesOf(parsed.diagnostics, source)) {
            const auto count = static_cast<int>(story.events.size());
            if (story.sentences.size() != count) {
                qFatal("a story has %lld sentences for %d events", qlonglong(story.sentences.size()), count);
            }
            for (const Stories::Edge &edge : story.edges) {
                if (edge.from < 0 || edge.from >= count || edge.to < 0 || edge.to >= count) {
                    qFatal("an edge goes from %d to %d of %d events", edge.from, edge.to, count);
                }
            }
            [[maybe_unused]] const QJsonObject json = Stories::toJson(story);
        }
    }
}

void readCargo(QByteArrayView bytes)
{
    [[maybe_unused]] const auto parsed = Diagnostics::parseCargoOutput(bytes, {});
}

void readTestOutput(QByteArrayView bytes)
{
    [[maybe_unused]] const auto list = Diagnostics::parseTestList(bytes);
    [[maybe_unused]] const auto counts = Diagnostics::parseTestCounts(bytes);
    [[maybe_unused]] const auto panics = Diagnostics::parsePanics(bytes);
    [[maybe_unused]] const auto values = Diagnostics::parseAssertion(QString::fromUtf8(bytes));
}

/// Whole, and cut at every place that the first byte names.
void readEscapes(QByteArrayView bytes)
{
    Diagnostics::EscapeFilter filter;
    const qsizetype piece = bytes.isEmpty() ? 1 : 1 + static_cast<uchar>(bytes[0]) % 17;
    const auto check = [](const std::vector<Diagnostics::StyledRun> &runs) {
        for (const Diagnostics::StyledRun &run : runs) {
            for (const QChar sign : run.text) {
                if (sign.unicode() < 0x20 && sign != u'\t' && sign != u'\n') {
                    qFatal("a control character came through the filter");
                }
            }
        }
    };
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        check(filter.feed(bytes.sliced(at, std::min(piece, bytes.size() - at))));
    }
    check(filter.finish());
}

} // namespace

std::vector<Target> diagnosticsTargets()
{
    return {{"rustc"_L1, readRustc},
            {"stories"_L1, readStories},
            {"cargo"_L1, readCargo},
            {"testoutput"_L1, readTestOutput},
            {"escapes"_L1, readEscapes}};
}

} // namespace Ochre::Fuzz
