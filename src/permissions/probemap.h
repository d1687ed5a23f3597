// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/lineindex.h"
#include "diagnostics/diagnostic.h"
#include "permissions/probeplan.h"

namespace Ochre::Permissions {

/// From the bytes of a probed program back to those of the text that it was made of. Borrows both.
class ProbeMap final {
public:
    ProbeMap(const ProbePlan &plan, QByteArrayView text);

    /// The copy in which a diagnostic has its place; null when it is about the text itself, or about no place.
    [[nodiscard]] const ProbeCopy *copyOf(const Diagnostics::Diagnostic &diagnostic) const;
    /// Whether a diagnostic is shown at the probe of its copy.
    [[nodiscard]] static bool isAtProbe(const ProbePlan &plan, const ProbeCopy &copy,
                                        const Diagnostics::Diagnostic &diagnostic);
    /// The same diagnostic about the text: the probe stands without length where its line ends.
    [[nodiscard]] Diagnostics::Diagnostic inText(const Diagnostics::Diagnostic &diagnostic) const;

private:
    [[nodiscard]] qsizetype byteInText(qsizetype byte) const;
    [[nodiscard]] Diagnostics::Span inText(const Diagnostics::Span &span) const;

    const ProbePlan &m_plan;
    LineIndex m_lines;
};

} // namespace Ochre::Permissions
