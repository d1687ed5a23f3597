// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/targets.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>

// What libFuzzer calls; OCHRE_FUZZ_TARGET names the reader of this program.

namespace {

void (*reader())(QByteArrayView)
{
    const auto all = Ochre::Fuzz::targets();
    const auto found = std::ranges::find(all, QLatin1StringView(OCHRE_FUZZ_TARGET), &Ochre::Fuzz::Target::name);
    return found == all.end() ? nullptr : found->run;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static int count = 0;
    static QCoreApplication application(count, nullptr); // finds the driver of the database
    static void (*const run)(QByteArrayView) = [] {
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
        return reader();
    }();
    run(QByteArrayView(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
