// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/cargoparser.h"
#include "diagnostics/escapefilter.h"
#include "diagnostics/panicparser.h"
#include "diagnostics/rustcparser.h"
#include "diagnostics/testoutputparser.h"
#include "fuzz/targets.h"

using namespace Qt::StringLiterals;

namespace Ochre::Fuzz {

namespace {

void readRustc(QByteArrayView bytes)
{
    [[maybe_unused]] const auto parsed = Diagnostics::parseRustcOutput(bytes);
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
            {"cargo"_L1, readCargo},
            {"testoutput"_L1, readTestOutput},
            {"escapes"_L1, readEscapes}};
}

} // namespace Ochre::Fuzz
