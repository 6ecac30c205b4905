using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace DtiPipeline.Web.People;

/// <summary>What a person typed into a form that nobody handled; a file that came with it is passed over.</summary>
internal static class TypedForm
{
    /// <summary>Longest text of one field that is read, in characters.</summary>
    private const int LongestText = 16 * 1024;

    /// <summary>
    /// The fields people write prose and figures in. Passwords are none of them, nor are searches, nor anything a form carries for itself.
    /// </summary>
    public static readonly ImmutableArray<(string Name, string Vi, string En)> Fields =
    [
        ("value", "Giá trị", "Value"), ("points", "Điểm", "Points"), ("reason", "Lý do, giải thích", "Reason, explanation"), ("title", "Tên tài liệu", "Document"),
        ("number", "Số, ký hiệu", "Number"), ("date", "Ngày của văn bản", "Its date"), ("link", "Đường dẫn", "Link"), ("question", "Câu hỏi", "Question"), ("answer", "Trả lời", "Answer"),
        ("why", "Vì sao", "Why"), ("until", "Đến ngày", "Until"), ("due", "Hạn trả lời", "Answer due"), ("other", "Nghĩa khác", "Another meaning"), ("note", "Lý do, căn cứ", "Reason"),
    ];

    /// <summary>Every field that was filled in, in the order of <see cref="Fields"/>; none where the body is no form.</summary>
    public static async Task<ImmutableArray<TypedField>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return [];
        try
        {
            var sent = type.Boundary.HasValue
                ? await PartsAsync(request, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), cancellation)
                : (await request.ReadFormAsync(new FormOptions { ValueLengthLimit = LongestText }, cancellation)).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
            return [.. Fields.Where(field => !string.IsNullOrWhiteSpace(sent.GetValueOrDefault(field.Name))).Select(field => new TypedField(field.Vi, field.En, sent[field.Name].Trim()))];
        }
        catch (InvalidDataException)
        {
            // A form that breaks off has nothing to give back; that it was not stored is told either way.
            return [];
        }
    }

    /// <summary>The texts among a form's parts, read as they come by: bytes of files go nowhere.</summary>
    private static async Task<Dictionary<string, string>> PartsAsync(HttpRequest request, string boundary, CancellationToken cancellation)
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        var parts = new MultipartReader(boundary, request.Body);
        var text = new char[LongestText];
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (part.AsFormDataSection() is not { } field)
                continue;
            using var reader = new StreamReader(part.Body, leaveOpen: true);
            sent[field.Name] = new string(text, 0, await reader.ReadBlockAsync(text, cancellation));
        }
        return sent;
    }
}
