// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

/// Compiler messages made by hand, in the shape of rustc.
namespace RustcLines {

using namespace Qt::StringLiterals;

struct Suggestion {
    int start;
    int end;
    QString replacement;
    QString file = u"main.rs"_s;
};

// A help that suggests, in the shape of rustc.
inline QJsonObject child(const std::vector<Suggestion> &suggestions)
{
    QJsonArray spans;
    for (const Suggestion &part : suggestions) {
        spans.append(QJsonObject{{"file_name"_L1, part.file},
                                 {"byte_start"_L1, part.start},
                                 {"byte_end"_L1, part.end},
                                 {"suggested_replacement"_L1, part.replacement},
                                 {"suggestion_applicability"_L1, u"MaybeIncorrect"_s}});
    }
    return {{"message"_L1, u"try"_s}, {"level"_L1, u"help"_s}, {"spans"_L1, spans}};
}

// A diagnostic line with one primary span, in the shape of rustc.
inline QByteArray line(const QJsonArray &children = {}, const QString &file = u"main.rs"_s, int start = 3, int end = 7)
{
    const QJsonObject span{{"file_name"_L1, file}, {"byte_start"_L1, start}, {"byte_end"_L1, end},
                           {"line_start"_L1, 1},   {"line_end"_L1, 1},       {"column_start"_L1, 4},
                           {"column_end"_L1, 8},   {"is_primary"_L1, true},  {"label"_L1, QJsonValue()}};
    const QJsonObject message{{"$message_type"_L1, u"diagnostic"_s},
                              {"message"_L1, u"m"_s},
                              {"level"_L1, u"error"_s},
                              {"spans"_L1, QJsonArray{span}},
                              {"children"_L1, children}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace RustcLines
