// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagnostics/rustcparser.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace Ochre::Diagnostics {

/// Turns the spans of rustc's JSON into places in the learner's file.
class SpanResolver final {
public:
    explicit SpanResolver(ParseRequest request);

    [[nodiscard]] bool isOwn(const QString &file) const;
    /// The place a span of a message points to: out of a macro's expansion the first place that is in the learner's
    /// file, else the outermost one.
    [[nodiscard]] Span resolved(const QJsonObject &span) const;
    /// The outermost call of a macro that the learner wrote, when the span comes from its body.
    [[nodiscard]] std::optional<Span> callSite(const QJsonObject &span) const;
    /// The replacement that a span carries; nothing when it has none or when it does not fit into the learner's text.
    [[nodiscard]] std::optional<Edit> edit(const QJsonObject &span) const;

private:
    [[nodiscard]] Span place(const QJsonObject &span) const;
    [[nodiscard]] bool isInsideSource(const Edit &edit) const;

    ParseRequest m_request;
};

/// Reads all spans of one message: resolved, with call sites of the learner's macros added, repetitions left out.
[[nodiscard]] std::vector<Span> resolveSpans(const QJsonArray &spans, const SpanResolver &resolver);

} // namespace Ochre::Diagnostics
