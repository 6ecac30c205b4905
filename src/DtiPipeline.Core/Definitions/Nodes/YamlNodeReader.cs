using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DtiPipeline.Core.Definitions.Nodes;

/// <summary>Walks the events of one YAML text. Faults in its grammar leave as the library's exceptions; <see cref="YamlText"/> words them.</summary>
internal sealed class YamlNodeReader(string file, string text, FindingLog log)
{
    private readonly Parser _parser = new(new StringReader(text));
    private string[]? _lines;
    private readonly Stack<(SourceSpan At, string Sign)> _brackets = [];

    /// <summary>The innermost <c>[</c> or <c>{</c> that was being read.</summary>
    public (SourceSpan At, string Sign)? OpenBracket => _brackets.TryPeek(out var bracket) ? bracket : null;

    public Node? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
            return null;
        _parser.Consume<DocumentStart>();
        var root = ReadNode();
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
            log.Add(Finding.In(Span(second), DefinitionCodes.SecondDocument));
        return root is ScalarNode { IsNull: true } ? null : root;
    }

    private Node ReadNode()
    {
        if (_parser.TryConsume<Scalar>(out var scalar))
            return ReadScalar(scalar);
        if (_parser.Accept<SequenceStart>(out var sequence))
            return Bracketed(sequence, sequence.Style == SequenceStyle.Flow, "[", () => ReadList(Span(sequence)));
        if (_parser.Accept<MappingStart>(out var mapping))
            return Bracketed(mapping, mapping.Style == MappingStyle.Flow, "{", () => ReadMap(Span(mapping)));
        _parser.TryConsume<AnchorAlias>(out var alias);
        log.Add(Finding.In(Span(alias!), DefinitionCodes.AnchorOrTag));
        return new ScalarNode("", true, Span(alias!));
    }

    private ScalarNode ReadScalar(Scalar scalar)
    {
        RefuseAnchorOrTag(scalar);
        return new ScalarNode(scalar.Value, IsNull(scalar), Span(scalar)) { TextAt = TextAt(scalar) };
    }

    private Node Bracketed(NodeEvent start, bool hasBrackets, string sign, Func<Node> read)
    {
        RefuseAnchorOrTag(start);
        if (hasBrackets)
            _brackets.Push((Span(start), sign));
        // Only now: moving on reads ahead, and may already meet the fault.
        _parser.MoveNext();
        var node = read();
        if (hasBrackets)
            _brackets.Pop();
        return node;
    }

    private ListNode ReadList(SourceSpan at)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode());
        return new ListNode(items.ToImmutable(), at);
    }

    private MapNode ReadMap(SourceSpan at)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var first = new Dictionary<string, SourceSpan>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out var key))
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "a key must be plain text");
            var keyNode = ReadScalar(key);
            var value = ReadNode();
            if (first.TryAdd(key.Value, keyNode.At))
                entries.Add(new MapEntry(keyNode, value));
            else
                log.Add(Finding.In(keyNode.At, DefinitionCodes.DuplicateKey, ("name", key.Value), ("first", first[key.Value].ToString())));
        }
        return new MapNode(entries.ToImmutable(), at);
    }

    private void RefuseAnchorOrTag(NodeEvent node)
    {
        // An exclamation mark alone only says "not resolved", which is what we do anyway.
        if (!node.Anchor.IsEmpty || (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific))
            log.Add(Finding.In(Span(node), DefinitionCodes.AnchorOrTag));
    }

    private SourceSpan TextAt(Scalar scalar)
    {
        var at = Span(scalar);
        return scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => at with { Column = at.Column + 1 },
            ScalarStyle.Literal => at with { Line = at.Line + 1, Column = IndentBelow(at.Line) + 1 },
            _ => at,
        };
    }

    /// <summary>The blanks before the first line with anything in it, as YAML counts them.</summary>
    private int IndentBelow(int line)
    {
        _lines ??= text.Split('\n');
        var first = _lines.Skip(line).FirstOrDefault(below => !string.IsNullOrWhiteSpace(below)) ?? "";
        return first.Length - first.TrimStart(' ').Length;
    }

    private static bool IsNull(Scalar scalar) => scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";

    private SourceSpan Span(ParsingEvent part)
    {
        var sameLine = part.End.Line == part.Start.Line;
        var length = part is Scalar or AnchorAlias && sameLine ? (int)(part.End.Column - part.Start.Column) : 1;
        return new SourceSpan(file, (int)part.Start.Line, (int)part.Start.Column, Math.Max(1, length));
    }
}
