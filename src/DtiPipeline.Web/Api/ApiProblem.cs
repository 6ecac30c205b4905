using System.Text.Json;
using System.Text.Json.Serialization;
using DtiPipeline.Core.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace DtiPipeline.Web.Api;

/// <summary>What did not work, as RFC 9457 has it: what it was, and what was expected.</summary>
/// <param name="Kind">The last part of its type: <c>urn:dti:problem:bad-limit</c>.</param>
internal sealed record ApiProblem(int Status, string Kind, string Vi, string En, string ExpectedVi, string ExpectedEn) : IResult
{
    public const string MediaType = "application/problem+json";

    public static readonly ApiProblem NoKey = new(
        401, "no-key", "chưa có khóa API hợp lệ", "no valid API key",
        "tiêu đề `Authorization: Bearer dti_…` với khóa còn hiệu lực, hoặc phiên đăng nhập của trang", "the header `Authorization: Bearer dti_…` with a key that was not ended, or a session of the pages");

    public static readonly ApiProblem NotAllowed = new(
        403, "not-allowed", "khóa hoặc tài khoản này không được xem số liệu", "this key or account may not see figures", "quyền xem số liệu của ít nhất một đơn vị", "the right to see the figures of at least one unit");

    public static readonly ApiProblem PasswordFirst = new(
        403, "password-first", "tài khoản phải đổi mật khẩu trước", "the account has to change its password first", "đổi mật khẩu tại /password", "a change of password at /password");

    public static readonly ApiProblem NoSuchAddress = new(
        404, "no-such-address", "không có địa chỉ này", "no such address", "một địa chỉ trong /api/v1/openapi.json", "an address of /api/v1/openapi.json");

    public static readonly ApiProblem OnlyReading = new(
        405, "only-reading", "API này chỉ để đọc", "this API only reads", "phương thức GET", "the method GET");

    public static readonly ApiProblem NoSuchSnapshot = new(
        404, "no-such-snapshot", "không có bản chụp này, hoặc không thuộc phạm vi được xem", "no such snapshot, or none within your scope",
        "số hiệu, mã băm nội dung hoặc ít nhất 6 ký tự đầu của mã băm", "a number, a content hash, or at least its first 6 letters");

    public static readonly ApiProblem NoSuchUnit = new(
        404, "no-such-unit", "không có đơn vị này trong bản chụp, hoặc không thuộc phạm vi được xem", "no such unit in the snapshot, or none within your scope",
        "mã đơn vị có trong danh sách scorecards của bản chụp", "a code from the snapshot's list of scorecards");

    public static readonly ApiProblem TooMany = new(
        429, "too-many", "quá nhiều yêu cầu", "too many requests", "đợi số giây ghi ở Retry-After rồi gọi lại", "a pause of as many seconds as Retry-After says");

    public static readonly ApiProblem Failed = new(
        500, "failed", "chương trình gặp lỗi", "the program failed", "gọi lại sau; nếu vẫn lỗi, báo bộ phận vận hành kèm giờ xảy ra", "another attempt; if it still fails, tell operations, with the time");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = ApiAnswer.Letters };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var isVietnamese = ApiLanguage.Of(httpContext.Request) == Language.Vi;
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status405MethodNotAllowed)
            response.Headers.Allow = HttpMethods.Get;
        response.Headers.ContentLanguage = isVietnamese ? "vi" : "en";
        return response.WriteAsync(
            JsonSerializer.Serialize(
                new
                {
                    type = $"urn:dti:problem:{Kind}", title = isVietnamese ? Vi : En, status = Status, expected = isVietnamese ? ExpectedVi : ExpectedEn,
                    instance = httpContext.Request.Path.Value,
                },
                Json),
            httpContext.RequestAborted);
    }
}
