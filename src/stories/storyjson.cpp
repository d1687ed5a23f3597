// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/storyjson.h"

#include "stories/labeltable.h"

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

QJsonArray toJson(const std::vector<Story> &stories)
{
    QJsonArray list;
    for (const Story &story : stories) {
        list << toJson(story);
    }
    return list;
}

} // namespace Ochre::Stories
