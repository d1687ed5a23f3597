// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/rulereport.h"

#include "base/lineindex.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Runner {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::RuleReport)
};

QByteArrayView textOf(const QString &path, const std::vector<SourceFile> &files)
{
    const auto found = std::ranges::find(files, path, &SourceFile::path);
    return found == files.end() ? QByteArrayView() : QByteArrayView(found->text);
}

// ochre-rules does not count the mark of the byte order, and neither does rustc in its lines and columns.
Diagnostics::Span placeFrom(const QJsonObject &object, const std::vector<SourceFile> &files)
{
    Diagnostics::Span span;
    span.file = object["path"_L1].toString();
    span.lineStart = object["line"_L1].toInt(1);
    span.columnStart = object["column"_L1].toInt(1);
    span.lineEnd = object["end_line"_L1].toInt(span.lineStart);
    span.columnEnd = object["end_column"_L1].toInt(span.columnStart);
    span.primary = true;
    QByteArrayView text = textOf(span.file, files);
    const qsizetype mark = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    text = text.sliced(mark);
    const LineIndex index(text);
    span.byteStart = mark + index.byteAt({span.lineStart, span.columnStart});
    span.byteEnd = std::max(span.byteStart, mark + index.byteAt({span.lineEnd, span.columnEnd}));
    return span;
}

} // namespace

QByteArray ruleRequest(const RuleQuery &query)
{
    QJsonArray files;
    for (const SourceFile &file : query.files) {
        files << QJsonObject{{u"path"_s, file.path}, {u"text"_s, QString::fromUtf8(file.text)}};
    }
    const QJsonObject request{{u"files"_s, files},
                              {u"require"_s, QJsonArray::fromStringList(query.require)},
                              {u"forbid"_s, QJsonArray::fromStringList(query.forbid)}};
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Result<RuleReport> parseRuleReport(const QByteArray &answer, const std::vector<SourceFile> &files)
{
    const QJsonObject object = QJsonDocument::fromJson(answer).object();
    if (!object["breaches"_L1].isArray()) {
        return std::unexpected(Error{Text::tr("The rules of this exercise could not be read in your program."),
                                     object["error"_L1].toString(),
                                     Text::tr("Check it again; if that does not help, simplify the program.")});
    }
    RuleReport report;
    for (const auto &value : object["breaches"_L1].toArray()) {
        const QJsonObject breach = value.toObject();
        report.breaches.push_back(
            {breach["rule"_L1].toString(), breach["kind"_L1].toString() == "require"_L1, placeFrom(breach, files)});
    }
    for (const auto &value : object["unparsed"_L1].toArray()) {
        const QJsonObject text = value.toObject();
        report.unread.push_back({text["path"_L1].toString(), text["line"_L1].toInt(1), text["column"_L1].toInt(1),
                                 text["message"_L1].toString()});
    }
    report.absent = object["absent"_L1].toVariant().toStringList();
    report.unknown = object["unknown"_L1].toVariant().toStringList();
    return report;
}

} // namespace Ochre::Runner
