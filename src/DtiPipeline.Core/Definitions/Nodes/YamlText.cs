using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>Turns the text of one YAML document into nodes. Anchors, aliases and tags are refused: a definition says what it means where it stands.</summary>
public static class YamlText
{
    /// <returns>The document's root, or null when it cannot be read (the finding says why) or is empty.</returns>
    public static Node? Read(string file, string text, FindingLog log)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
                return null;
            parser.Consume<DocumentStart>();
            return ReadNode(parser, file, log);
        }
        catch (YamlException fault)
        {
            log.Add(Unreadable(file, fault.Start, fault.InnerException?.Message ?? fault.Message));
        }
        catch (InvalidOperationException fault)
        {
            // The YAML library leaves some malformed inputs (an unterminated flow list before a mapping) with this exception and no position.
            log.Add(Unreadable(file, Mark.Empty, fault.Message));
        }
        return null;
    }

    private static Node ReadNode(IParser parser, string file, FindingLog log)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new ScalarNode(scalar.Value, IsNull(scalar), Span(file, scalar));
        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var items = ImmutableArray.CreateBuilder<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(ReadNode(parser, file, log));
            return new ListNode(items.ToImmutable(), Span(file, sequence));
        }
        if (parser.TryConsume<MappingStart>(out var mapping))
            return ReadMap(parser, file, log, Span(file, mapping));
        var other = parser.Current!;
        throw new YamlException(other.Start, other.End, "an alias or an unexpected mark; definitions use neither anchors nor aliases");
    }

    private static MapNode ReadMap(IParser parser, string file, FindingLog log, SourceSpan at)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var first = new Dictionary<string, SourceSpan>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be plain text");
            var keyNode = new ScalarNode(key.Value, IsNull(key), Span(file, key));
            var value = ReadNode(parser, file, log);
            if (first.TryAdd(key.Value, keyNode.At))
                entries.Add(new MapEntry(keyNode, value));
            else
                log.Add(Finding.In(keyNode.At, DefinitionCodes.DuplicateKey, ("name", key.Value), ("first", first[key.Value].ToString())));
        }
        return new MapNode(entries.ToImmutable(), at);
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    private static SourceSpan Span(string file, ParsingEvent part)
    {
        var sameLine = part.End.Line == part.Start.Line;
        var length = part is Scalar && sameLine ? (int)(part.End.Column - part.Start.Column) : 1;
        return new SourceSpan(file, (int)part.Start.Line, (int)part.Start.Column, Math.Max(1, length));
    }

    private static Finding Unreadable(string file, Mark mark, string why) =>
        Finding.In(new SourceSpan(file, Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column), 1), DefinitionCodes.UnreadableYaml, ("why", why));
}
