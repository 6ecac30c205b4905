using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits.Normalising;

namespace DtiPipeline.Core.Definitions.Elements.Reuse;

/// <summary>
/// Finds elements that may be one quantity under two codes. Elements of another type or unit of measure are different quantities. What one document
/// or one stream of a source keeps apart, "máy trạm của xã" and "máy trạm của huyện", is kept apart on purpose however alike the names are; doubt is
/// in order where two documents were transcribed one after the other.
/// </summary>
internal static class LookAlikes
{
    /// <summary>Below this the names only speak of the same subject. Tried on the catalogue of eight sets: above it nearly every pair is worth a look.</summary>
    private const decimal LeastOverlap = 0.6m;

    public static IEnumerable<LookAlike> Find(DefinitionSet set)
    {
        var together = Together(set);
        var elements = set.Elements.OrderBy(element => element.Code, StringComparer.Ordinal).Select(element => (Element: element, Words: NameWords.Of(element.Name))).ToList();
        var pairs =
            from i in Enumerable.Range(0, elements.Count)
            from j in Enumerable.Range(i + 1, elements.Count - i - 1)
            let left = elements[i].Element
            let right = elements[j].Element
            where left.Type == right.Type && left.Unit == right.Unit
            let overlap = NameWords.Overlap(elements[i].Words, elements[j].Words)
            let reason = ReasonOf(left, right, overlap)
            where reason is not null && (reason != LookAlikeReason.AlikeNames || !together.Any(known => known.Contains(left.Code) && known.Contains(right.Code)))
            select new LookAlike(left, right, reason.Value, overlap);
        return pairs.OrderBy(pair => pair.Reason).ThenByDescending(pair => pair.Overlap).ThenBy(pair => pair.Left.Code, StringComparer.Ordinal);
    }

    private static LookAlikeReason? ReasonOf(DataElement left, DataElement right, decimal overlap) =>
        Plain(left.Name) == Plain(right.Name) ? LookAlikeReason.SameName
        : CodeWords(left.Code) == CodeWords(right.Code) || NearestName.Distance(left.Code, right.Code) <= 1 ? LookAlikeReason.SameCode
        : overlap >= LeastOverlap ? LookAlikeReason.AlikeNames
        : null;

    /// <summary>What each document and each stream uses: the groups within which elements are told apart on purpose.</summary>
    private static List<HashSet<string>> Together(DefinitionSet set) =>
    [
        .. set.Sets.Select(indicators => ElementUses.Of(indicators).ToHashSet()),
        .. set.Mappings.SelectMany(mapping => mapping.Streams).Select(stream => stream.Elements.Select(element => element.Element).ToHashSet()),
    ];

    private static string Plain(string name) => Diacritics.Remove(name).ToUpperInvariant();

    /// <summary><c>enterprise.total</c> and <c>total.enterprises</c> are the same words.</summary>
    private static string CodeWords(string code) => string.Join(' ', code.Split('.', '-').Select(word => word.TrimEnd('s')).Order(StringComparer.Ordinal));
}
