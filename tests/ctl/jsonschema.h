// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Ochre::Ctl {

/// A JSON schema of draft 4, as far as the schemas of packs use it: a keyword that is not known here is a problem.
class JsonSchema final {
public:
    /// A part of the schema and where it stands, "/definitions/choice".
    struct Part {
        QString pointer;
        QJsonObject schema;
    };

    explicit JsonSchema(const QJsonObject &root)
        : m_root(root)
    {
    }

    [[nodiscard]] Part root() const { return {{}, m_root}; }

    /// The part that decides about this value: references followed, the one alternative chosen that it fits.
    [[nodiscard]] Part resolved(Part part, const QJsonValue &value) const
    {
        while (true) {
            if (const QJsonValue reference = part.schema.value(QLatin1StringView("$ref")); reference.isString()) {
                part = at(reference.toString().mid(1));
            } else if (const QJsonArray choices = part.schema.value(QLatin1StringView("oneOf")).toArray();
                       !choices.isEmpty()) {
                qsizetype fitting = 0;
                while (fitting < choices.size() - 1 && !problems(choices[fitting].toObject(), value, {}).isEmpty()) {
                    ++fitting;
                }
                part = {part.pointer + QStringLiteral("/oneOf/%1").arg(fitting), choices[fitting].toObject()};
            } else {
                return part;
            }
        }
    }

    [[nodiscard]] static Part property(const Part &part, const QString &key)
    {
        return {part.pointer + QLatin1StringView("/properties/") + key,
                part.schema[QLatin1StringView("properties")][key].toObject()};
    }

    [[nodiscard]] static Part items(const Part &part)
    {
        return {part.pointer + QLatin1StringView("/items"), part.schema[QLatin1StringView("items")].toObject()};
    }

    /// Every part that describes a table.
    [[nodiscard]] QStringList tables() const
    {
        QStringList found;
        collectTables({{}, m_root}, found);
        found.sort();
        return found;
    }

    /// "place: what is wrong" of everything in a document that the schema does not allow.
    [[nodiscard]] QStringList problems(const QJsonValue &document) const { return problems(m_root, document, {}); }

private:
    [[nodiscard]] Part at(const QString &pointer) const
    {
        QJsonValue value = m_root;
        for (const QString &step : pointer.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
            value = value[step];
        }
        if (!value.isObject()) {
            qFatal("the schema has no %s", qPrintable(pointer));
        }
        return {pointer, value.toObject()};
    }

    static void collectTables(const Part &part, QStringList &found)
    {
        for (const QString &key : part.schema.keys()) {
            if (key == QLatin1StringView("properties")) {
                found << part.pointer;
            }
            if (const QJsonValue value = part.schema[key]; value.isObject()) {
                collectTables({part.pointer + QLatin1Char('/') + key, value.toObject()}, found);
            }
        }
    }

    [[nodiscard]] QStringList problems(const QJsonObject &schema, const QJsonValue &value, const QString &place) const
    {
        static const QSet<QString> known{
            QStringLiteral("$schema"),     QStringLiteral("title"),    QStringLiteral("description"),
            QStringLiteral("definitions"), QStringLiteral("type"),     QStringLiteral("properties"),
            QStringLiteral("required"),    QStringLiteral("items"),    QStringLiteral("additionalProperties"),
            QStringLiteral("enum"),        QStringLiteral("pattern"),  QStringLiteral("minimum"),
            QStringLiteral("maximum"),     QStringLiteral("minItems"), QStringLiteral("maxItems"),
            QStringLiteral("minLength"),   QStringLiteral("oneOf"),    QStringLiteral("maxLength"),
            QStringLiteral("$ref")};
        QStringList found;
        for (const QString &keyword : schema.keys()) {
            if (!known.contains(keyword)) {
                found << place + QLatin1StringView(": the schema has an unknown keyword: ") + keyword;
            }
        }
        if (const QJsonValue reference = schema[QLatin1StringView("$ref")]; reference.isString()) {
            return found + problems(at(reference.toString().mid(1)).schema, value, place);
        }
        if (const QJsonArray choices = schema[QLatin1StringView("oneOf")].toArray(); !choices.isEmpty()) {
            const auto fitting = std::ranges::count_if(
                choices, [&](const QJsonValue &choice) { return problems(choice.toObject(), value, place).isEmpty(); });
            return fitting == 1 ? found : found << place + QStringLiteral(": %1 alternatives fit").arg(fitting);
        }
        const auto demand = [&](bool fulfilled, const char *keyword) {
            if (!fulfilled) {
                found << place + QLatin1StringView(": ") + QLatin1StringView(keyword);
            }
        };
        demand(hasType(schema, value), "type");
        const QJsonArray names = schema[QLatin1StringView("enum")].toArray();
        demand(names.isEmpty() || names.contains(value), "enum");
        if (value.isString()) {
            checkText(schema, value.toString(), demand);
        } else if (value.isDouble()) {
            demand(value.toInteger() >= schema[QLatin1StringView("minimum")].toInteger(value.toInteger()), "minimum");
            demand(value.toInteger() <= schema[QLatin1StringView("maximum")].toInteger(value.toInteger()), "maximum");
        } else if (value.isArray()) {
            found += arrayProblems(schema, value.toArray(), place);
        } else if (value.isObject()) {
            found += tableProblems(schema, value.toObject(), place);
        }
        return found;
    }

    static bool hasType(const QJsonObject &schema, const QJsonValue &value)
    {
        const QString type = schema[QLatin1StringView("type")].toString();
        return (type == QLatin1StringView("string") && value.isString())
               || (type == QLatin1StringView("integer") && value.isDouble())
               || (type == QLatin1StringView("boolean") && value.isBool())
               || (type == QLatin1StringView("array") && value.isArray())
               || (type == QLatin1StringView("object") && value.isObject());
    }

    template<typename Demand>
    static void checkText(const QJsonObject &schema, const QString &text, Demand demand)
    {
        demand(text.size() >= schema[QLatin1StringView("minLength")].toInteger(0), "minLength");
        demand(text.size() <= schema[QLatin1StringView("maxLength")].toInteger(text.size()), "maxLength");
        const QString pattern = schema[QLatin1StringView("pattern")].toString();
        demand(pattern.isEmpty() || QRegularExpression(pattern).match(text).hasMatch(), "pattern");
    }

    [[nodiscard]] QStringList arrayProblems(const QJsonObject &schema, const QJsonArray &array,
                                            const QString &place) const
    {
        QStringList found;
        if (array.size() < schema[QLatin1StringView("minItems")].toInteger(0)
            || array.size() > schema[QLatin1StringView("maxItems")].toInteger(array.size())) {
            found << place + QStringLiteral(": %1 items").arg(array.size());
        }
        for (qsizetype index = 0; index < array.size(); ++index) {
            found += problems(schema[QLatin1StringView("items")].toObject(), array[index],
                              place + QStringLiteral("[%1]").arg(index));
        }
        return found;
    }

    [[nodiscard]] QStringList tableProblems(const QJsonObject &schema, const QJsonObject &table,
                                            const QString &place) const
    {
        QStringList found;
        const QJsonObject properties = schema[QLatin1StringView("properties")].toObject();
        for (const QString &key : table.keys()) {
            const QString inside = place + QLatin1Char('.') + key;
            if (properties.contains(key)) {
                found += problems(properties[key].toObject(), table[key], inside);
            } else if (!schema[QLatin1StringView("additionalProperties")].toBool(true)) {
                found << inside + QLatin1StringView(": unknown");
            }
        }
        for (const QJsonValue &key : schema[QLatin1StringView("required")].toArray()) {
            if (!table.contains(key.toString())) {
                found << place + QLatin1Char('.') + key.toString() + QLatin1StringView(": missing");
            }
        }
        return found;
    }

    QJsonObject m_root;
};

} // namespace Ochre::Ctl
