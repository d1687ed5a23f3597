// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QLatin1StringView>

#include <vector>

namespace Ochre::Fuzz {

/// One reader of foreign bytes. It may refuse whatever it is given; it must not crash, hang or read outside of it.
struct Target {
    QLatin1StringView name; ///< also that of its folder in tests/fuzz/data
    void (*run)(QByteArrayView bytes);
};

[[nodiscard]] std::vector<Target> journalTargets();
[[nodiscard]] std::vector<Target> courseTargets();
[[nodiscard]] std::vector<Target> diagnosticsTargets();
[[nodiscard]] std::vector<Target> syncTargets();
[[nodiscard]] std::vector<Target> exchangeTargets();
[[nodiscard]] std::vector<Target> traceTargets();

/// All of them.
[[nodiscard]] inline std::vector<Target> targets()
{
    std::vector<Target> all = journalTargets();
    for (const auto &more : {courseTargets(), diagnosticsTargets(), syncTargets(), exchangeTargets(), traceTargets()}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace Ochre::Fuzz
