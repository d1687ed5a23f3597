// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/storyjson.h"

#include "stories/labeltable.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

QString accessName(Access access)
{
    switch (access) {
    case Access::Ownership:
        return u"ownership"_s;
    case Access::Shared:
        return u"shared"_s;
    case Access::Mutable:
        return u"mutable"_s;
    case Access::Borrow:
        break;
    }
    return u"borrow"_s;
}

QJsonObject toJson(const Story &story)
{
    QJsonArray events;
    for (const Event &event : story.events) {
        events << QJsonObject{
            {u"kind"_s, kindName(event.kind)}, {u"file"_s, event.file}, {u"byte_start"_s, event.byteStart},
            {u"byte_end"_s, event.byteEnd},    {u"line"_s, event.line}, {u"label"_s, event.label},
            {u"again"_s, event.again}};
    }
    QJsonArray edges;
    for (const Edge &edge : story.edges) {
        edges << QJsonObject{{u"from"_s, edge.from}, {u"to"_s, edge.to}, {u"kind"_s, accessName(edge.access)}};
    }
    return {{u"code"_s, story.code},
            {u"subject"_s, story.subject},
            {u"events"_s, events},
            {u"edges"_s, edges},
            {u"sentences"_s, QJsonArray::fromStringList(story.sentences)}};
}

QJsonObject toJson(const TraitChain &chain)
{
    static constexpr std::array names{"demand"_L1, "cast"_L1,     "method"_L1, "needs"_L1,
                                      "within"_L1, "captured"_L1, "across"_L1, "missing"_L1};
    QJsonArray links;
    for (const ChainLink &link : chain.links) {
        QJsonObject object{{u"kind"_s, names.at(static_cast<std::size_t>(link.kind))},
                           {u"name"_s, link.name},
                           {u"trait"_s, link.trait},
                           {u"hidden"_s, link.hidden}};
        if (!link.place.file.isEmpty()) {
            object.insert("file"_L1, link.place.file);
            object.insert("byte_start"_L1, link.place.byteStart);
            object.insert("byte_end"_L1, link.place.byteEnd);
            object.insert("line"_L1, link.place.lineStart);
        }
        links << object;
    }
    return {
        {u"code"_s, chain.code}, {u"links"_s, links}, {u"sentences"_s, QJsonArray::fromStringList(chain.sentences)}};
}

QJsonArray toJson(const std::vector<Story> &stories)
{
    QJsonArray list;
    for (const Story &story : stories) {
        list << toJson(story);
    }
    return list;
}

} // namespace Ochre::Stories
