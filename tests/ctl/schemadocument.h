// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jsonschema.h"

#include <QByteArray>
#include <toml++/toml.hpp>

#include <sstream>

namespace Ochre::Ctl {

/// A TOML file and the schema that describes it, walked together.
class SchemaDocument final {
public:
    SchemaDocument(const QByteArray &text, const JsonSchema &schema)
        : m_document(toml::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))))
        , m_schema(schema)
    {
    }

    [[nodiscard]] QByteArray text() const
    {
        std::ostringstream out;
        // Texts in one line, since they may stand in an inline table.
        out << toml::toml_formatter(m_document, toml::toml_formatter::default_flags
                                                    & ~toml::format_flags::allow_multi_line_strings);
        return QByteArray::fromStdString(out.str());
    }

    [[nodiscard]] QStringList problems() const { return m_schema.problems(json(m_document)); }

    /// Calls `visit` with every table and with the part of the schema that describes it.
    template<typename Visit>
    void forEachTable(Visit visit)
    {
        walk(m_document, m_schema.resolved(m_schema.root(), json(m_document)), visit);
    }

    [[nodiscard]] static QJsonValue json(const toml::node &node)
    {
        if (const toml::table *table = node.as_table()) {
            QJsonObject object;
            for (const auto &[key, value] : *table) {
                object[QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()))] = json(value);
            }
            return object;
        }
        if (const toml::array *array = node.as_array()) {
            QJsonArray list;
            for (const toml::node &item : *array) {
                list << json(item);
            }
            return list;
        }
        if (const auto *text = node.as_string()) {
            return QString::fromStdString(text->get());
        }
        if (const auto *number = node.as_integer()) {
            return static_cast<qint64>(number->get());
        }
        return node.is_boolean() ? QJsonValue(node.as_boolean()->get()) : QJsonValue();
    }

private:
    template<typename Visit>
    void walk(toml::table &table, const JsonSchema::Part &part, Visit &visit)
    {
        visit(table, part);
        for (auto &&[key, value] : table) {
            const JsonSchema::Part property =
                JsonSchema::property(part, QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length())));
            toml::array *items = value.as_array();
            for (std::size_t index = 0; items && index < items->size(); ++index) {
                if (toml::table *inner = (*items)[index].as_table()) {
                    walk(*inner,
                         m_schema.resolved(JsonSchema::items(m_schema.resolved(property, json(value))), json(*inner)),
                         visit);
                }
            }
        }
    }

    toml::table m_document;
    const JsonSchema &m_schema;
};

} // namespace Ochre::Ctl
